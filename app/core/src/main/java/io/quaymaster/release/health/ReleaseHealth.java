package io.quaymaster.release.health;

import io.quaymaster.app.HostException;
import io.quaymaster.config.Pauses;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.publish.ReleasePages;
import io.quaymaster.publish.ReleasePages.ReleasePage;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.release.flow.ReleaseRun;
import io.quaymaster.release.health.StuckRelease.Kind;
import io.quaymaster.release.request.ReleaseRuns;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.later.WaitingRuns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds releases that came to no end, takes up the forgotten ones and tells people of the rest. */
@Singleton
public final class ReleaseHealth {
  /** Nobody wants to hear of an older one every day. */
  static final Duration PERIOD = Duration.ofDays(14);

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseHealth.class);
  private static final Comparator<StuckRelease> WORST_FIRST =
      Comparator.comparing(StuckRelease::kind).thenComparing(StuckRelease::since);

  private final ReleaseRuns runs;
  private final WaitingRuns later;
  private final ReleasePages pages;
  private final Pauses pauses;
  private final StuckNotices notices;
  private final Clock clock;

  public ReleaseHealth(
      ReleaseRuns runs,
      WaitingRuns later,
      ReleasePages pages,
      Pauses pauses,
      StuckNotices notices,
      Clock clock) {
    this.runs = runs;
    this.later = later;
    this.pages = pages;
    this.pauses = pauses;
    this.notices = notices;
    this.clock = clock;
  }

  /** Looks at the runs of the last two weeks; the same day's notices are sent once. */
  public HealthReport check() {
    Instant now = clock.instant();
    List<RunRecord> seen = runs.since(now.minus(PERIOD));
    Map<RepositoryId, List<RunRecord>> all = new LinkedHashMap<>();
    seen.forEach(
        run -> all.computeIfAbsent(run.repository().id(), _ -> new ArrayList<>()).add(run));
    int takenUp = 0;
    int untold = 0;
    List<StuckRelease> stuck = new ArrayList<>();
    for (List<RunRecord> ofRepository : all.values()) {
      InstalledRepository repository = ofRepository.getFirst().repository();
      if (pauses.covering(ReleaseInput.KIND, repository.ref()).isPresent()) {
        continue;
      }
      List<RunRecord> open = new ArrayList<>();
      for (RunRecord run : notSuperseded(ofRepository)) {
        boolean forgotten = Diagnosis.isForgotten(run, now);
        takenUp += forgotten ? 1 : 0;
        open.add(forgotten ? takenUp(run) : run);
      }
      List<StuckRelease> found = stuck(open, now);
      stuck.addAll(found);
      untold += found.isEmpty() || notices.tell(repository, found, now) ? 0 : 1;
    }
    stuck.sort(WORST_FIRST);
    return new HealthReport(seen.size(), takenUp, stuck, untold);
  }

  /** What failed before a later release of the branch is contained in that one. */
  private static List<RunRecord> notSuperseded(List<RunRecord> newestFirst) {
    return newestFirst.stream()
        .filter(
            run ->
                !(run.state() instanceof RunState.Failed)
                    || ReleaseRun.hasTagged(run)
                    || newestFirst.stream().noneMatch(other -> supersedes(other, run)))
        .toList();
  }

  private static boolean supersedes(RunRecord other, RunRecord run) {
    return other.state() instanceof RunState.Finished
        && ReleaseRun.hasTagged(other)
        && other.createdAt().isAfter(run.createdAt())
        && ReleaseInput.of(other).branch().equals(ReleaseInput.of(run).branch())
        && ReleaseInput.of(other).channel().equals(ReleaseInput.of(run).channel());
  }

  /** The run as it is after it went on, as far as it could. */
  private RunRecord takenUp(RunRecord run) {
    LOG.warn("release run {} was forgotten: {}", run.key(), run.state());
    RunOutcome outcome = later.lookAfter(runs.proceed(run));
    return switch (outcome) {
      case RunOutcome.Finished(var now, _) -> now;
      case RunOutcome.Waiting(var now, _, _) -> now;
      case RunOutcome.Failed(var now, _, _) -> now;
      case RunOutcome.Busy _ -> run;
    };
  }

  private List<StuckRelease> stuck(List<RunRecord> open, Instant now) {
    return open.stream()
        .flatMap(run -> Diagnosis.of(run, now).stream())
        .filter(found -> found.kind() != Kind.DRAFT || isStillDraft(found.run()))
        .sorted(WORST_FIRST)
        .toList();
  }

  /** A draft that was published or deleted is nobody's concern; unknown ones are tomorrow's. */
  private boolean isStillDraft(RunRecord run) {
    try {
      Optional<ReleasePage> page =
          ReleaseRun.tag(run).flatMap(tag -> pages.find(run.repository(), tag));
      return page.filter(ReleasePage::draft).isPresent();
    } catch (HostException e) {
      LOG.info("whether the draft of {} is published can't be told: {}", run.key(), e.text());
      return false;
    }
  }
}
