package io.quaymaster.release.plan;

import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision;
import io.quaymaster.release.Decision.Rule;
import io.quaymaster.release.version.Channel;
import io.quaymaster.release.version.NextVersionOutcome;
import io.quaymaster.release.version.NextVersionOutcome.Decided;
import io.quaymaster.release.version.NextVersionOutcome.Refused;
import io.quaymaster.release.version.VersionTag;
import io.quaymaster.release.version.VersionTags;
import java.util.Optional;

/** Makes the newest prerelease the stable version, on the same commit. */
final class Promotion {
  private Promotion() {}

  /**
   * The prerelease to promote: the highest one above every stable version.
   *
   * @param channel of which channel; empty for any
   */
  static Optional<VersionTag> candidate(VersionTags tags, Optional<String> channel) {
    Optional<VersionTag> stable = tags.latest(version -> !version.isPrerelease());
    return tags.latest(
            version ->
                version.isPrerelease()
                    && channel.map(Channel::new).map(c -> c.sees(version)).orElse(true))
        .filter(
            tag ->
                stable.isEmpty()
                    || tag.version().stable().compareTo(stable.orElseThrow().version()) > 0);
  }

  /** The stable version of the prerelease on the head. */
  static NextVersionOutcome decide(Groundwork ground) {
    Optional<VersionTag> prerelease =
        ground.all().on(ground.question().head(), Version::isPrerelease);
    if (prerelease.isEmpty()) {
      return new Refused(
          "There is no prerelease on " + ground.question().head().abbreviated() + " to promote.",
          "Make one first: release.prerelease names the channel.");
    }
    Version version = prerelease.orElseThrow().version().stable();
    return ground
        .base()
        .filter(base -> base.version().compareTo(version) >= 0)
        .<NextVersionOutcome>map(
            base ->
                new Refused(
                    prerelease.orElseThrow().name() + " is not above " + base.name() + ".",
                    "Only a prerelease of a coming version can be promoted."))
        .orElseGet(
            () ->
                new Decided(
                    version,
                    new Decision(
                        Rule.PROMOTION, "promoted from " + prerelease.orElseThrow().name())));
  }
}
