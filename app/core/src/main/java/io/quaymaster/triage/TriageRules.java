package io.quaymaster.triage;

import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.event.wish.JobWishes;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.triage.IssueFlag.Wish;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies rules to an issue, each in a run of its own, and takes back what still can be. */
@Singleton
public final class TriageRules {
  private static final Logger LOG = LoggerFactory.getLogger(TriageRules.class);
  private static final String SENDER = "sender";

  private final TriageRun definitions;
  private final RunEngine engine;
  private final RunStore runs;
  private final IssueFlags flags;
  private final JobWishes wishes;
  private final Clock clock;

  public TriageRules(
      TriageRun definitions,
      RunEngine engine,
      RunStore runs,
      IssueFlags flags,
      JobWishes wishes,
      Clock clock) {
    this.definitions = definitions;
    this.engine = engine;
    this.runs = runs;
    this.flags = flags;
    this.wishes = wishes;
    this.clock = clock;
  }

  /**
   * Acts by every rule, once per issue and rule.
   *
   * @param label the one that was just put on: a rule that names it tries again what failed, could
   *     not be done whole or was withdrawn
   */
  HandlerOutcome apply(
      TriageIssue issue, List<TriageRule> matching, Optional<String> label, DeliveryId delivery) {
    List<RunOutcome> outcomes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (TriageRule rule : matching) {
      boolean labeled = label.filter(rule::names).isPresent();
      if (labeled) {
        rule.job().ifPresent(job -> lower(issue, new Wish.Withdrawn(job)));
      }
      RunKey key = TriageRun.key(issue, rule);
      Optional<RunRecord> known = runs.find(key);
      if (known.isEmpty()) {
        outcomes.add(execute(issue, rule, key));
      } else if (labeled) {
        relabeled(issue, rule, known.orElseThrow(), delivery)
            .ifPresentOrElse(outcomes::add, () -> notes.add("done before"));
      } else {
        RunRecord run = known.orElseThrow();
        left(run, issue).ifPresentOrElse(notes::add, () -> outcomes.add(execute(issue, rule, key)));
      }
    }
    return together(outcomes, notes);
  }

  /** Why a known run is left alone when no label of its rule was put on; empty to go on with it. */
  private static Optional<String> left(RunRecord run, TriageIssue issue) {
    return switch (run.state()) {
      case RunState.Running _, RunState.Waiting _ -> {
        // Another's delivery comes back by itself, and what this sender may do says nothing of it.
        String by = run.input().getOrDefault(SENDER, "");
        yield by.equals(issue.sender())
            ? Optional.empty()
            : Optional.of("under way since " + by + " set it off");
      }
      case RunState.Failing _ -> Optional.empty();
      case RunState.Failed(var reason, _) -> Optional.of("failed before: " + reason);
      case RunState.Finished(var summary) -> Optional.of(summary);
    };
  }

  /** The label was put on again: what is not done is tried again; empty when all is done. */
  private Optional<RunOutcome> relabeled(
      TriageIssue issue, TriageRule rule, RunRecord run, DeliveryId delivery) {
    return switch (run.state()) {
      case RunState.Running _, RunState.Waiting _, RunState.Failing _ ->
          Optional.of(execute(issue, rule, run.key()));
      case RunState.Failed _ ->
          Optional.of(engine.resume(definitions.definition(issue, rule, run.key()), run.key()));
      case RunState.Finished _ -> {
        RunKey again = TriageRun.again(run.key(), delivery);
        boolean told = hasNotices(run);
        // A job that is open is not asked for twice; one that is over or withdrawn is wanted anew.
        yield told || rule.job().isPresent() || runs.find(again).isPresent()
            ? Optional.of(execute(issue, rule, again, told ? Map.of(TellStep.TOLD, "") : Map.of()))
            : Optional.empty();
      }
    };
  }

  /** True when a finished run could not do everything. */
  private static boolean hasNotices(RunRecord run) {
    return run.output(LinkStep.NAME, LinkStep.NOTICES).filter(text -> !text.isBlank()).isPresent();
  }

  private boolean stands(TriageIssue issue, Wish wish) {
    return flags.of(issue.repository().id(), issue.id()).stream()
        .anyMatch(flag -> flag.wish().equals(wish));
  }

  private RunOutcome execute(TriageIssue issue, TriageRule rule, RunKey key) {
    return execute(issue, rule, key, Map.of());
  }

  private RunOutcome execute(
      TriageIssue issue, TriageRule rule, RunKey key, Map<String, String> more) {
    Map<String, String> input = new HashMap<>(more);
    input.put("issue", issue.number().toString());
    input.put(SENDER, issue.sender());
    RunKey first = TriageRun.key(issue, rule);
    return engine.execute(
        definitions.definition(issue, rule, first), key, issue.repository(), input);
  }

  /** Who must wait waits; then who failed has failed; else all is done. */
  private static HandlerOutcome together(List<RunOutcome> outcomes, List<String> others) {
    List<String> notes = new ArrayList<>(others);
    List<Wait> waits = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (RunOutcome outcome : outcomes) {
      switch (outcome) {
        case RunOutcome.Finished(_, var summary) -> notes.add(summary);
        case RunOutcome.Failed(_, var reason, _) -> failures.add(reason);
        case RunOutcome.Waiting(_, var until, var reason) -> waits.add(new Wait(until, reason));
        case RunOutcome.Busy(var until) -> waits.add(new Wait(until, "another executor is at it"));
      }
    }
    Optional<Wait> wait = waits.stream().min(Comparator.comparing(Wait::until));
    if (wait.isPresent()) {
      return wait.orElseThrow();
    }
    return failures.isEmpty()
        ? new Handled(String.join("; ", notes))
        : new Failed(String.join("; ", failures));
  }

  /** Withdraws jobs whose labels are gone; one that has begun goes on. */
  HandlerOutcome withdraw(TriageIssue issue, List<TriageRule> gone) {
    List<String> lowered = new ArrayList<>();
    for (TriageRule rule : gone) {
      rule.job().filter(job -> withdrawn(issue, rule, job)).ifPresent(lowered::add);
    }
    return lowered.isEmpty()
        ? new Ignored("no job was waiting for that label")
        : new Handled("withdrawn: job/" + String.join(", job/", lowered));
  }

  private boolean withdrawn(TriageIssue issue, TriageRule rule, String job) {
    boolean atWork =
        runs.find(TriageRun.key(issue, rule)).filter(TriageRules::isAtWork).isPresent();
    if (atWork) {
      raise(issue, new Wish.Withdrawn(job));
    }
    return wishes.withdraw(issue.repository(), issue.number(), job, issue.sender()) || atWork;
  }

  private static boolean isAtWork(RunRecord run) {
    return switch (run.state()) {
      case RunState.Running _, RunState.Waiting _ -> true;
      case RunState.Failing _, RunState.Failed _, RunState.Finished _ -> false;
    };
  }

  /** The tracker's record of a closed issue is to follow, if it has one. */
  HandlerOutcome closed(TriageIssue issue) {
    if (!stands(issue, new Wish.Track())) {
      return new Ignored("the issue is not tracked");
    }
    return new Handled(
        raise(issue, new Wish.Closed()) ? "closed flagged" : "closed was flagged before");
  }

  /** An issue that is open again is not closed. */
  void reopened(TriageIssue issue) {
    if (lower(issue, new Wish.Closed())) {
      LOG.info("issue {} of {} is open again", issue.number(), issue.repository());
    }
  }

  /**
   * What stands for the issue where it was goes with it, raised there before it is lowered here. A
   * job does not: it is configured in the repository that the issue has left.
   */
  void moved(TriageIssue from, TriageIssue to) {
    for (IssueFlag flag : flags.of(from.repository().id(), from.id())) {
      switch (flag.wish()) {
        case Wish.Track _, Wish.Closed _ -> raise(to, flag.wish());
        case Wish.Withdrawn _ -> LOG.debug("{} stays behind", flag.wish().name());
      }
      lower(from, flag.wish());
    }
  }

  private boolean raise(TriageIssue issue, Wish wish) {
    return flags.raise(
        new IssueFlag(
            issue.repository(), issue.number(), issue.id(), wish, issue.sender(), clock.instant()));
  }

  private boolean lower(TriageIssue issue, Wish wish) {
    return flags.lower(issue.repository().id(), issue.id(), wish);
  }
}
