package io.quaymaster.local.job.sweep;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.config.job.JobName;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.EventProcessing;
import io.quaymaster.event.ProcessingOutcome;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.local.sweep.Envelopes;
import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.hooks.SignedRequest;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.fault.Wall;
import java.util.List;
import java.util.Map;

/**
 * An issue that its owner has just given the label of a job.
 *
 * @param delivery the webhook that tells so
 */
record Labelled(JobOutside outside, Repository repository, Issue issue, SignedRequest delivery) {
  private static final int PATIENCE = 40;
  private static final String CONFIG =
      """
      triage:
        rules:
          - {labels: [reproduce], job: reproduce}
      jobs:
        reproduce:
          processor: command
          run: ["./run.sh"]
          timeout: 1m
      """;

  /** In an organisation of its own, which has the App. */
  static Labelled in(JobOutside outside, String organisation) {
    SimulatedGitHub gitHub = outside.gitHub();
    Account mona = gitHub.state().accounts().find("mona").orElseThrow();
    Account owner = gitHub.arrange().organization(organisation, mona);
    Repository repository =
        gitHub.arrange().repository(owner, "billing", Map.of(".github/quaymaster.yml", CONFIG));
    gitHub.arrange().install(outside.app().registered(), owner);
    Issue issue =
        repository
            .issues()
            .open(Actor.of(mona), new NewIssue("It breaks", "", List.of(), List.of(), null));
    gitHub.deliveries().drain();
    repository.issues().addLabels(Actor.of(mona), issue.number(), List.of("reproduce"));
    SignedRequest delivery =
        gitHub.deliveries().drain().stream()
            .filter(request -> request.event().equals("issues"))
            .findFirst()
            .orElseThrow();
    return new Labelled(outside, repository, issue, delivery);
  }

  /** What the queue of events does: hands the label to a process until it is seen to. */
  void tell(ApplicationContext process, StandingTime time, Wall wall) {
    Envelope envelope = Envelopes.of(delivery, process.getBean(EnvelopeReader.class));
    EventProcessing processing = process.getBean(EventProcessing.class);
    for (int receive = 1; receive <= PATIENCE; receive++) {
      int times = receive;
      switch (time.step(wall, () -> processing.process(envelope, times))) {
        case ProcessingOutcome.Completed _ -> {
          return;
        }
        case ProcessingOutcome.Failed(var error) -> throw new AssertionError(error);
        case ProcessingOutcome.RetryAfter(var delay, _) ->
            time.passTo(SweepBeans.CLOCK.instant().plus(delay));
        case ProcessingOutcome.DeferUntil(var until, _) -> time.passTo(until);
      }
    }
    throw new AssertionError("the label came to no end in " + PATIENCE + " receives");
  }

  /** The job that the label asks for. */
  Job requested() {
    RepositoryId id = new RepositoryId(repository.id());
    Installation installation =
        outside
            .gitHub()
            .state()
            .installations()
            .find(outside.app().registered().id(), repository.owner())
            .orElseThrow();
    return Job.queued(
        new JobId(id, new IssueNumber(issue.number()), new JobName("reproduce"), 1),
        new InstalledRepository(
            new InstallationId(installation.id()),
            id,
            RepositoryRef.parse(repository.name().toString())),
        JobOutside.POOL,
        "delivery " + delivery.guid(),
        "mona",
        SweepBeans.CLOCK.instant());
  }

  /** The jobs of the issue. */
  List<Job> jobs() {
    return outside
        .visitor(JobStore.class)
        .of(new RepositoryId(repository.id()), new IssueNumber(issue.number()));
  }

  /** The same in words, without times. */
  List<String> jobTexts() {
    return jobs().stream()
        .map(job -> job.id().onIssue() + " " + text(job.state()))
        .sorted()
        .toList();
  }

  private static String text(JobState state) {
    return switch (state) {
      case JobState.Queued _ -> "QUEUED";
      case JobState.Running _ -> "RUNNING";
      case JobState.Ended(JobEnd end) -> end.kind() + " " + end.tail();
    };
  }

  /** What the App says on the issue, oldest first. */
  List<String> comments() {
    Long app = outside.app().registered().id();
    return repository.issues().comments().of(issue.number()).stream()
        .filter(comment -> app.equals(comment.appId()))
        .map(Comment::body)
        .map(body -> body.replace(repository.name().toString(), "REPOSITORY"))
        .toList();
  }

  /** The state of the webhook in the ledger. */
  String heard() {
    return outside
        .visitor(DeliveryLedger.class)
        .find(new DeliveryId(delivery.guid()))
        .map(found -> found.state().getClass().getSimpleName())
        .orElse("not known");
  }
}
