package io.quaymaster.release.plan;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.kernel.TagName;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision;
import io.quaymaster.release.Decision.Rule;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.release.history.History;
import io.quaymaster.release.notes.ConventionalNotes;
import io.quaymaster.release.version.NextVersionOutcome;
import io.quaymaster.release.version.NextVersionOutcome.Decided;
import io.quaymaster.release.version.VersionTag;
import java.util.Optional;

/** Fills in a plan once the version is decided. */
final class Plans {
  private Plans() {}

  /** The plan for a version that is not tagged yet. */
  static ReleasePlan fresh(Groundwork ground, History history, Version version, Decision decision) {
    return plan(ground, history, version, ground.tags().name(version), decision, false);
  }

  /** The plan for a tag that stands on the head: what is left to do. */
  static ReleasePlan standing(
      Groundwork ground, History history, VersionTag tag, NextVersionOutcome outcome) {
    Decision decision =
        outcome instanceof Decided(Version version, Decision why) && version.equals(tag.version())
            ? why
            : new Decision(Rule.REQUEST, "the tag stands on the commit");
    return plan(ground, history, tag.version(), tag.name(), decision, true);
  }

  private static ReleasePlan plan(
      Groundwork ground,
      History history,
      Version version,
      TagName tag,
      Decision decision,
      boolean tagged) {
    ReleaseConfig config = ground.question().config();
    Optional<VersionTag> previous = ground.previous(history);
    return new ReleasePlan(
        version,
        tag,
        history.head().sha(),
        ground.question().branch(),
        previous.map(VersionTag::name),
        decision,
        ground.isLatest(version),
        config.draft(),
        config.notes(),
        body(ground, history, previous, tag),
        tagged);
  }

  private static Optional<String> body(
      Groundwork ground, History history, Optional<VersionTag> previous, TagName tag) {
    return switch (ground.question().config().notes()) {
      case GITHUB -> Optional.empty();
      case CONVENTIONAL ->
          Optional.of(
              ConventionalNotes.write(
                  ground.site(),
                  ground.question().repository().ref(),
                  previous.map(VersionTag::name),
                  tag,
                  ground.sincePrevious(history),
                  history.complete()));
    };
  }
}
