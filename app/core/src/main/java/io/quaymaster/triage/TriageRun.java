package io.quaymaster.triage;

import io.quaymaster.command.CommandHost;
import io.quaymaster.config.Pause;
import io.quaymaster.config.Pauses;
import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.event.wish.JobWishes;
import io.quaymaster.feedback.Comments;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.digest.Sha256;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectLinks;
import io.quaymaster.run.RunDefinition;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The run of one rule for one issue: once, whatever is delivered how often. */
@Singleton
public final class TriageRun {
  /** The kind of these runs. */
  public static final String KIND = "triage";

  private final ProjectHost projects;
  private final ProjectLinks links;
  private final IssueFlags flags;
  private final JobWishes wishes;
  private final CommandHost people;
  private final Comments comments;
  private final Pauses pauses;
  private final Clock clock;

  public TriageRun(
      ProjectHost projects,
      ProjectLinks links,
      IssueFlags flags,
      JobWishes wishes,
      CommandHost people,
      Comments comments,
      Pauses pauses,
      Clock clock) {
    this.projects = projects;
    this.links = links;
    this.flags = flags;
    this.wishes = wishes;
    this.people = people;
    this.comments = comments;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** The key of a rule's run for an issue; a rule that is changed is another one. */
  static RunKey key(TriageIssue issue, TriageRule rule) {
    return new RunKey(KIND, issue.repository().id() + "/" + issue.id() + "/" + fingerprint(rule));
  }

  /** The key under which a rule acts once more, because a delivery put its label on again. */
  static RunKey again(RunKey key, DeliveryId delivery) {
    return new RunKey(KIND, key.subject() + "/" + delivery);
  }

  private static String fingerprint(TriageRule rule) {
    String text =
        Stream.of(
                rule.labels().stream().map(String::toLowerCase).sorted().toList(),
                rule.project(),
                rule.track(),
                rule.job())
            .map(String::valueOf)
            .collect(Collectors.joining("\n"));
    return Sha256.of(text).first(16);
  }

  /**
   * The steps that the rule asks for.
   *
   * @param first the key of the rule's first run for the issue: all of them tell in one comment
   */
  RunDefinition definition(TriageIssue issue, TriageRule rule, RunKey first) {
    List<Step> steps = new ArrayList<>();
    steps.add(new StartStep(this::pause));
    rule.project().ifPresent(target -> steps.add(new LinkStep(issue, target, projects, links)));
    if (rule.track()) {
      steps.add(new FlagStep("track", issue, new IssueFlag.Wish.Track(), flags, clock));
    }
    rule.job()
        .ifPresent(
            job -> {
              steps.add(new PermissionStep(issue, people));
              steps.add(new JobStep(issue, job, wishes, flags));
            });
    TellStep tell = new TellStep(issue, first, comments);
    steps.add(tell);
    return new RunDefinition(KIND, steps, tell, TriageRun::summary);
  }

  private Optional<StepOutcome> pause(StepContext context) {
    Optional<Pause> pause = pauses.covering(KIND, context.repository().ref());
    return pause.map(held -> new StepOutcome.WaitUntil(pauses.nextLook(), held.reason()));
  }

  private static String summary(RunRecord run) {
    return run.steps().stream()
        .flatMap(step -> Optional.ofNullable(step.output().get("did")).stream())
        .collect(Collectors.joining("; "));
  }

  /** Nothing begins while the feature is paused. */
  private record StartStep(java.util.function.Function<StepContext, Optional<StepOutcome>> pause)
      implements Step {
    @Override
    public String name() {
      return "start";
    }

    @Override
    public StepOutcome run(StepContext context) {
      return pause.apply(context).orElseGet(() -> new StepOutcome.Done(Map.of()));
    }
  }
}
