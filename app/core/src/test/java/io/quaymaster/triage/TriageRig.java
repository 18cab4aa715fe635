package io.quaymaster.triage;

import io.quaymaster.command.CommandHost;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.Pauses;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.config.job.JobsConfig;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.GitHubEvent.Issue;
import io.quaymaster.event.GitHubEvent.IssueAction;
import io.quaymaster.event.GitHubEvent.IssueChanged;
import io.quaymaster.event.GitHubEvent.MovedIssue;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.wish.JobWish;
import io.quaymaster.event.wish.JobWishes;
import io.quaymaster.feedback.Comments;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.KillSwitch;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryIssueFlags;
import io.quaymaster.memory.MemoryPauseStore;
import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.host.MemoryCommandHost;
import io.quaymaster.memory.host.MemoryFeedback;
import io.quaymaster.memory.host.MemoryIssues;
import io.quaymaster.memory.host.MemoryProjectHost;
import io.quaymaster.memory.job.MemoryJobWishes;
import io.quaymaster.project.FieldValue;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectLinks;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.RunTiming;
import io.quaymaster.triage.IssueFlag.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The feature over in-memory adapters, with one issue. */
final class TriageRig {
  static final InstalledRepository BILLING = repository(4711, "acme/billing");
  static final InstalledRepository WEB = repository(4712, "acme/web-site");
  static final ProjectRef PROJECT = new ProjectRef("acme", 7);

  final HandClock clock = new HandClock();
  final KillSwitch life = new KillSwitch();
  final MemoryIssues issues = new MemoryIssues(clock);
  final MemoryCalls calls = new MemoryCalls();
  final MemoryIssueFlags flags = new MemoryIssueFlags();
  final MemoryJobWishes jobWishes = new MemoryJobWishes();
  final MemoryCommandHost people = new MemoryCommandHost();
  final MemoryFeedback feedback = new MemoryFeedback();
  private final MemoryRunStore store = new MemoryRunStore();
  private final Pauses pauses =
      new Pauses(
          new MemoryPauseStore(), (feature, ref) -> Optional.empty(), clock, Pauses.Timing.DEFAULT);
  private final IssueSnapshot issue = issues.add(BILLING, blank -> blank);
  private List<TriageRule> rules = List.of();
  TriageDefaults defaults = TriageDefaults.OFF;
  boolean observe;
  String sender = "mona";

  TriageRig() {
    issues.add(project(7));
  }

  static Project project(int number) {
    return project(number, "Todo", "Done");
  }

  static Project project(int number, String... options) {
    return new Project(
        "P" + number,
        new ProjectRef("acme", number),
        "Roadmap",
        false,
        List.of(
            new ProjectField(
                "F_Status",
                "Status",
                new ProjectField.Type.SingleSelect(
                    Stream.of(options)
                        .map(name -> new ProjectField.Option(name.toLowerCase(Locale.ROOT), name))
                        .toList()))));
  }

  private static InstalledRepository repository(long id, String ref) {
    return new InstalledRepository(
        new InstallationId(7), new RepositoryId(id), RepositoryRef.parse(ref));
  }

  IssueSnapshot issue() {
    return issue;
  }

  void rules(TriageRule... all) {
    rules = List.of(all);
  }

  List<Wish> wishes() {
    return wishes(BILLING);
  }

  List<Wish> wishes(InstalledRepository repository) {
    return flags.of(repository.id(), 77).stream().map(IssueFlag::wish).toList();
  }

  /** The option that the issue has in the project's field. */
  Optional<String> status() {
    return issues
        .item(PROJECT, issue.nodeId())
        .map(item -> item.values().get("F_Status"))
        .map(value -> value instanceof FieldValue.Option(var id) ? id : value.toString());
  }

  /** The names of the jobs that are asked for. */
  List<String> jobs() {
    return jobWishes.standing().stream().map(JobWish::job).toList();
  }

  List<String> comments() {
    return feedback.ownComments().stream().map(MemoryFeedback.Comment::body).toList();
  }

  void pause() {
    pauses.pause(new PauseScope(TriageRun.KIND, "acme"), "mona", "audit");
  }

  void resume() {
    pauses.resume(new PauseScope(TriageRun.KIND, "acme"), "mona", "over");
    clock.move(Duration.ofMinutes(1));
  }

  /** Something happens to the issue, which has these labels now; the last was put on. */
  HandlerOutcome send(IssueAction action, String... labels) {
    Optional<String> label =
        action == IssueAction.LABELED ? Optional.of(labels[labels.length - 1]) : Optional.empty();
    return handle(
        new IssueChanged(BILLING, action, event(List.of(labels)), label, Optional.empty()));
  }

  HandlerOutcome sendUnlabeled(String label) {
    return handle(
        new IssueChanged(
            BILLING,
            IssueAction.UNLABELED,
            event(List.of()),
            Optional.of(label),
            Optional.empty()));
  }

  HandlerOutcome sendTransferred(String label) {
    Issue moved = event(List.of(label));
    return handle(
        new IssueChanged(
            BILLING,
            IssueAction.TRANSFERRED,
            moved,
            Optional.empty(),
            Optional.of(new MovedIssue(WEB, moved))));
  }

  private Issue event(List<String> labels) {
    return new Issue(
        new IssueNumber(issue.number().value()), 77, issue.nodeId(), issue.title(), true, labels);
  }

  private HandlerOutcome handle(IssueChanged event) {
    RunStore kept = life.on(RunStore.class, store);
    IssueFlags raised = life.on(IssueFlags.class, flags);
    JobWishes jobs = life.on(JobWishes.class, jobWishes);
    ProjectHost projects = life.on(ProjectHost.class, new MemoryProjectHost(issues, calls));
    RunEngine engine = new RunEngine(kept, clock, RunTiming.DEFAULT);
    TriageRun runs =
        new TriageRun(
            projects,
            new ProjectLinks(projects),
            raised,
            jobs,
            life.on(CommandHost.class, people),
            new Comments(life.on(FeedbackHost.class, feedback)),
            pauses,
            clock);
    return new TriageEventHandler(
            new Configured(), defaults, new TriageRules(runs, engine, kept, raised, jobs, clock))
        .handle(
            new Delivery(
                new DeliveryId(UUID.randomUUID().toString()),
                Optional.of(sender),
                false,
                clock.instant()),
            event);
  }

  private final class Configured implements ConfigReader {
    @Override
    public ConfigOutcome read(InstalledRepository repository) {
      return new ConfigOutcome.Valid(
          new RepositoryConfig(
              observe,
              ReleaseConfig.DEFAULT,
              new TriageConfig(rules),
              JobsConfig.NONE,
              NotifyConfig.NONE),
          Map.of());
    }

    @Override
    public ConfigOutcome readAt(InstalledRepository repository, CommitSha commit) {
      return read(repository);
    }
  }
}
