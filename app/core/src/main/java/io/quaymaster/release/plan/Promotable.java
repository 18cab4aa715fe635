package io.quaymaster.release.plan;

import io.quaymaster.release.version.VersionTag;

/** What came of looking for a prerelease to promote. */
public sealed interface Promotable {
  /** This one. */
  record Found(VersionTag prerelease) implements Promotable {}

  /** There is none above the latest stable version. */
  record None() implements Promotable {}

  /** It can't be told, and what helps. */
  record Unclear(String reason, String remedy) implements Promotable {}
}
