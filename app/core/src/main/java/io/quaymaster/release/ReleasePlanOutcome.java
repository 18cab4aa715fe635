package io.quaymaster.release;

/** What came of planning a release. */
public sealed interface ReleasePlanOutcome {
  /** This would be done. */
  record Planned(ReleasePlan plan) implements ReleasePlanOutcome {}

  /** There is nothing to release, and why. */
  record Nothing(String reason) implements ReleasePlanOutcome {}

  /** What was asked can't be done, and what helps. */
  record Impossible(String reason, String remedy) implements ReleasePlanOutcome {}

  /** Releases are off here: not configured, excluded, or a configuration that does not validate. */
  record Off(String reason) implements ReleasePlanOutcome {}
}
