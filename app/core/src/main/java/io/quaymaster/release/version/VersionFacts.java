package io.quaymaster.release.version;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseOverride;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the next version depends on.
 *
 * @param base the stable version that the bump starts from
 * @param head message and all, of the commit that is released
 * @param since the commits since the base, newest first
 * @param reached the version tags on those commits and on the base
 */
public record VersionFacts(
    VersionTags tags,
    Optional<VersionTag> base,
    CommitFact head,
    List<CommitFact> since,
    List<VersionTag> reached,
    ReleaseConfig config,
    ReleaseOverride override,
    Channel channel) {
  public VersionFacts {
    since = List.copyOf(since);
    reached = List.copyOf(reached);
  }
}
