package io.quaymaster.release.version;

import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision;

/** What came of deciding the next version. */
public sealed interface NextVersionOutcome {
  /** This one. */
  record Decided(Version version, Decision decision) implements NextVersionOutcome {}

  /** What was asked for can't be, and what helps. */
  record Refused(String reason, String remedy) implements NextVersionOutcome {}
}
