package io.quaymaster.triage;

import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.run.RunDefinition;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.triage.IssueFlag.Wish;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final Clock clock;

  public TriageRules(
      TriageRun definitions, RunEngine engine, RunStore runs, IssueFlags flags, Clock clock) {
    this.definitions = definitions;
    this.engine = engine;
    this.runs = runs;
    this.flags = flags;
    this.clock = clock;
  }

  /**
   * Acts by every rule, once per issue and rule.
   *
   * @param label the one that was just put on: a rule that names it and has failed tries again
   */
  HandlerOutcome apply(TriageIssue issue, List<TriageRule> matching, Optional<String> label) {
    List<RunOutcome> outcomes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (TriageRule rule : matching) {
      boolean labeled = label.filter(rule::names).isPresent();
      Optional<String> other = labeled ? Optional.empty() : begunByAnother(issue, rule);
      other.ifPresentOrElse(
          by -> notes.add("under way since " + by + " set it off"),
          () -> outcomes.add(execute(issue, rule, labeled)));
    }
    return together(outcomes, notes);
  }

  /**
   * Who set off a rule that is still at work, if it was somebody else: that delivery comes back by
   * itself, and what this sender may do says nothing about the other.
   */
  private Optional<String> begunByAnother(TriageIssue issue, TriageRule rule) {
    return runs.find(TriageRun.key(issue, rule))
        .filter(run -> isAtWork(run.state()))
        .map(run -> run.input().getOrDefault(SENDER, ""))
        .filter(by -> !by.equals(issue.sender()));
  }

  private static boolean isAtWork(RunState state) {
    return switch (state) {
      case RunState.Running _, RunState.Waiting _ -> true;
      case RunState.Failing _, RunState.Failed _, RunState.Finished _ -> false;
    };
  }

  private RunOutcome execute(TriageIssue issue, TriageRule rule, boolean again) {
    RunKey key = TriageRun.key(issue, rule);
    RunDefinition definition = definitions.definition(issue, rule);
    return again && hasFailed(key)
        ? engine.resume(definition, key)
        : engine.execute(
            definition,
            key,
            issue.repository(),
            Map.of("issue", issue.number().toString(), SENDER, issue.sender()));
  }

  private boolean hasFailed(RunKey key) {
    return runs.find(key).filter(run -> run.state() instanceof RunState.Failed).isPresent();
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

  /** Takes down the flags of jobs whose labels are gone; a job that has begun goes on. */
  HandlerOutcome withdraw(TriageIssue issue, List<TriageRule> gone) {
    List<String> lowered = new ArrayList<>();
    for (TriageRule rule : gone) {
      rule.job()
          .map(Wish.Job::new)
          .filter(wish -> flags.lower(issue.repository().id(), issue.id(), wish))
          .ifPresent(wish -> lowered.add(wish.name()));
    }
    return lowered.isEmpty()
        ? new Ignored("no job was waiting for that label")
        : new Handled("withdrawn: " + String.join(", ", lowered));
  }

  /** The tracker's record of a closed issue is to follow, if it has one. */
  HandlerOutcome closed(TriageIssue issue) {
    boolean tracked =
        flags.of(issue.repository().id(), issue.id()).stream()
            .anyMatch(flag -> flag.wish() instanceof Wish.Track);
    if (!tracked) {
      return new Ignored("the issue is not tracked");
    }
    boolean raised =
        flags.raise(
            new IssueFlag(
                issue.repository(),
                issue.number(),
                issue.id(),
                new Wish.Closed(),
                issue.sender(),
                clock.instant()));
    return new Handled(raised ? "closed flagged" : "closed was flagged before");
  }

  /** An issue that is open again is not closed. */
  void reopened(TriageIssue issue) {
    if (flags.lower(issue.repository().id(), issue.id(), new Wish.Closed())) {
      LOG.info("issue {} of {} is open again", issue.number(), issue.repository());
    }
  }
}
