package io.quaymaster.release.health;

import io.quaymaster.release.flow.ReleaseRun;
import io.quaymaster.release.health.StuckRelease.Kind;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Judges a run by its journal alone. */
final class Diagnosis {
  /** A release takes seconds, an hour with GitHub's limits in its way. */
  static final Duration PATIENCE = Duration.ofDays(1);

  /** What was to go on so long ago and hasn't is forgotten: its message was lost. */
  static final Duration OVERDUE = Duration.ofHours(1);

  private Diagnosis() {}

  /** True when nobody is at the run, although it was to go on long ago. */
  static boolean isForgotten(RunRecord run, Instant now) {
    Instant due =
        switch (run.state()) {
          case RunState.Waiting(var notBefore, _) -> notBefore;
          case RunState.Running(var claimedUntil) -> claimedUntil;
          case RunState.Failing(_, _, var claimedUntil) -> claimedUntil;
          case RunState.Finished _, RunState.Failed _ -> Instant.MAX;
        };
    return due.isBefore(now.minus(OVERDUE));
  }

  /** What people should know of it; a draft is only suspected, GitHub knows more. */
  static Optional<StuckRelease> of(RunRecord run, Instant now) {
    boolean old = run.createdAt().isBefore(now.minus(PATIENCE));
    return switch (run.state()) {
      case RunState.Failed(var reason, _) ->
          Optional.of(
              ReleaseRun.hasTagged(run)
                  ? stuck(run, Kind.TAG_WITHOUT_RELEASE, "tagged but not released: " + reason)
                  : stuck(run, Kind.FAILED, "failed: " + reason));
      case RunState.Waiting(_, var reason) when old -> Optional.of(open(run, "waiting: " + reason));
      case RunState.Running _ when old -> Optional.of(open(run, "under way"));
      case RunState.Failing(var reason, _, _) when old ->
          Optional.of(open(run, "failing: " + reason));
      case RunState.Waiting _, RunState.Running _, RunState.Failing _ -> Optional.empty();
      case RunState.Finished _ when old && ReleaseRun.isDraft(run) ->
          Optional.of(stuck(run, Kind.DRAFT, "released as a draft that is not published"));
      case RunState.Finished _ -> Optional.empty();
    };
  }

  private static StuckRelease open(RunRecord run, String what) {
    return ReleaseRun.hasTagged(run)
        ? stuck(run, Kind.TAG_WITHOUT_RELEASE, "tagged but not released, " + what)
        : stuck(run, Kind.WAITING, what);
  }

  private static StuckRelease stuck(RunRecord run, Kind kind, String what) {
    return new StuckRelease(run, kind, what, run.updatedAt());
  }
}
