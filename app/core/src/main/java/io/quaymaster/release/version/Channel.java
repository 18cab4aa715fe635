package io.quaymaster.release.version;

import io.quaymaster.kernel.Version;
import java.util.Optional;

/**
 * A line of versions of one repository: the stable one, or prereleases named by a word.
 *
 * @param name {@code stable}, or the word of the prereleases such as {@code rc}
 */
public record Channel(String name) {
  public static final Channel STABLE = new Channel("stable");

  /** The channel that a configuration names. */
  public static Channel configured(Optional<String> prerelease) {
    return prerelease.map(Channel::new).orElse(STABLE);
  }

  /** The channel that a version belongs to: its first prerelease identifier, or stable. */
  public static Channel of(Version version) {
    return version.isPrerelease() ? new Channel(version.prerelease().getFirst()) : STABLE;
  }

  public boolean isStable() {
    return equals(STABLE);
  }

  /** True for stable versions, and for the channel's own prereleases. */
  public boolean sees(Version version) {
    return !version.isPrerelease() || of(version).equals(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
