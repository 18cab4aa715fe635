package io.quaymaster.testkit.edge;

import io.quaymaster.app.HostException;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.Releases;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases that end the way the branch is named: {@code nothing}, {@code waiting}, and so on. */
public final class BranchNamedReleases implements Releases {
  /** When what waits goes on. */
  public static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  private static final CommitSha HEAD = new CommitSha("4f2c".repeat(10));

  private final RunStore runs;

  /**
   * @param runs where those are that are resumed
   */
  public BranchNamedReleases(RunStore runs) {
    this.runs = runs;
  }

  private static String branch(ReleaseRequest request) {
    return request.branch().map(BranchName::value).orElse("main");
  }

  @Override
  public ReleasePlanOutcome plan(InstalledRepository repository, ReleaseRequest request) {
    return switch (branch(request)) {
      case "nothing" -> new ReleasePlanOutcome.Nothing("the head is tagged v1.4.2 already");
      case "impossible" -> new ReleasePlanOutcome.Impossible("no such branch", "Push it first.");
      case "off" -> new ReleasePlanOutcome.Off("release.enabled is not set");
      case "outage" -> throw new HostException.Unavailable("GitHub does not answer");
      case "limited" -> throw new HostException.MustWait("rate limit", LATER);
      default ->
          new ReleasePlanOutcome.Planned(
              new ReleasePlan(
                  Version.of("1.5.0"),
                  new TagName("v1.5.0"),
                  HEAD,
                  new BranchName(branch(request)),
                  Optional.of(new TagName("v1.4.2")),
                  new Decision(Decision.Rule.REQUEST, request.override().toString()),
                  true,
                  false,
                  NotesStyle.GITHUB,
                  Optional.empty(),
                  false));
    };
  }

  @Override
  public RunOutcome run(InstalledRepository repository, ReleaseRequest request) {
    RunRecord run =
        new RunRecord(
            new RunKey("release", repository.id() + "/" + HEAD + "/" + branch(request)),
            repository,
            Map.of("head", HEAD.value(), "requestedBy", request.requestedBy()),
            new RunState.Waiting(LATER, "paused"),
            List.of(new StepRecord("plan", 1, true, Map.of("tag", "v1.5.0"))),
            1,
            LATER,
            LATER);
    return switch (branch(request)) {
      case "failing" -> new RunOutcome.Failed(run, "A rule forbids the tag.", "Add the App to it.");
      case "waiting" -> new RunOutcome.Waiting(run, LATER, "paused");
      case "busy" -> new RunOutcome.Busy(LATER);
      default -> new RunOutcome.Finished(run, "released v1.5.0");
    };
  }

  @Override
  public RunOutcome resume(RunKey key) {
    RunRecord run = runs.find(key).orElseThrow(IllegalArgumentException::new);
    return new RunOutcome.Finished(run, "resumed");
  }
}
