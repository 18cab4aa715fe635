package io.quaymaster.release.plan;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.version.Channel;

/**
 * What is planned.
 *
 * @param head the commit to release
 * @param asked true when a person asks: then nothing is skipped for being small
 * @param underway true when a run that has begun plans again: a tag of its channel on the head is
 *     then its own
 */
public record PlanQuestion(
    InstalledRepository repository,
    CommitSha head,
    BranchName branch,
    ReleaseConfig config,
    ReleaseOverride override,
    boolean asked,
    boolean underway) {

  /** The channel that the release belongs to. */
  public Channel channel() {
    return switch (override) {
      case ReleaseOverride.ToVersion(var version) -> Channel.of(version);
      case ReleaseOverride.Promote() -> Channel.STABLE;
      case ReleaseOverride.None(), ReleaseOverride.ByBump(_) ->
          Channel.configured(config.prerelease());
    };
  }

  /** True for a version that makes the head count as released on this channel. */
  boolean releasedAs(Version version) {
    return channel().sees(version);
  }
}
