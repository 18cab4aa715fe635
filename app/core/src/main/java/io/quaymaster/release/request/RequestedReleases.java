package io.quaymaster.release.request;

import io.quaymaster.config.ConfigReader;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.Releases;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.release.plan.PlanQuestion;
import io.quaymaster.release.plan.Planner;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Releases for whoever asks: commands, the API, the CLI. */
@Singleton
public final class RequestedReleases implements Releases {
  private final Targets targets;
  private final Planner planner;
  private final ReleaseRuns runs;
  private final Clock clock;

  public RequestedReleases(
      ConfigReader configs, ReleaseHost host, Planner planner, ReleaseRuns runs, Clock clock) {
    this.targets = new Targets(configs, host, planner);
    this.planner = planner;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public ReleasePlanOutcome plan(InstalledRepository repository, ReleaseRequest request) {
    return switch (targets.find(repository, request)) {
      case Target.Off(var reason) -> new ReleasePlanOutcome.Off(reason);
      case Target.Missing(var reason, var remedy) ->
          new ReleasePlanOutcome.Impossible(reason, remedy);
      case Target.Found found -> planner.plan(question(repository, request, found));
    };
  }

  @Override
  public RunOutcome run(InstalledRepository repository, ReleaseRequest request) {
    return run(repository, request, "request at " + clock.instant());
  }

  /**
   * Releases what the request names.
   *
   * @param cause names the request: the same cause is the same request, come again
   */
  public RunOutcome run(InstalledRepository repository, ReleaseRequest request, String cause) {
    return switch (targets.find(repository, request)) {
      case Target.Off(var reason) ->
          refused(repository, request, reason, "Set release.enabled in .github/quaymaster.yml.");
      case Target.Missing(var reason, var remedy) -> refused(repository, request, reason, remedy);
      case Target.Found found -> {
        PlanQuestion question = question(repository, request, found);
        ReleaseInput input =
            new ReleaseInput(
                found.head(),
                found.branch(),
                question.channel(),
                request.override(),
                true,
                request.requestedBy(),
                cause);
        yield runs.start(repository, input, found.config());
      }
    };
  }

  @Override
  public RunOutcome resume(RunKey key) {
    return runs.resume(key);
  }

  private static PlanQuestion question(
      InstalledRepository repository, ReleaseRequest request, Target.Found found) {
    ReleaseOverride override = request.override();
    return new PlanQuestion(
        repository, found.head(), found.branch(), found.release(), override, true, false);
  }

  /** A request without a commit has no run; its end is told in the same words. */
  private RunOutcome refused(
      InstalledRepository repository, ReleaseRequest request, String reason, String remedy) {
    Instant now = clock.instant();
    RunKey key = new RunKey(ReleaseInput.KIND, repository.id() + "/none/none");
    RunRecord record =
        new RunRecord(
            key,
            repository,
            Map.of("override", request.override().toString()),
            new RunState.Failed(reason, remedy),
            List.of(),
            1,
            now,
            now);
    return new RunOutcome.Failed(record, reason, remedy);
  }
}
