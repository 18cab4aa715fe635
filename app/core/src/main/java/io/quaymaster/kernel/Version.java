package io.quaymaster.kernel;

import java.util.List;
import java.util.Optional;
import org.semver4j.Semver;

/**
 * A version by <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>.
 *
 * <p>Order is semver's precedence, so build metadata does not count in {@link #compareTo}; it does
 * in {@link #equals}.
 */
public record Version(Semver semver) implements Comparable<Version> {

  /** Reads a strict semantic version; empty for leading zeros, missing parts, prefixes and junk. */
  public static Optional<Version> parse(String text) {
    return Optional.ofNullable(Semver.parse(text)).map(Version::new);
  }

  /**
   * Reads a version that must be one.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Version of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a semantic version (such as 1.4.2): '" + text + "'"));
  }

  public int major() {
    return semver.getMajor();
  }

  /** The identifiers behind the hyphen, empty for a stable version. */
  public List<String> prerelease() {
    return semver.getPreRelease();
  }

  public boolean isPrerelease() {
    return !prerelease().isEmpty();
  }

  /** The same version without prerelease and build parts. */
  public Version stable() {
    return new Version(semver.withClearedPreReleaseAndBuild());
  }

  @Override
  public int compareTo(Version other) {
    return semver.compareTo(other.semver);
  }

  @Override
  public String toString() {
    return semver.getVersion();
  }
}
