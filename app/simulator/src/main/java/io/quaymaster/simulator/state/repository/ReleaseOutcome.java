package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.release.Release;

/** What came of making or changing a release. */
public sealed interface ReleaseOutcome {
  /** It is done. */
  record Kept(Release release) implements ReleaseOutcome {}

  /** A published release has the tag. */
  record TagTaken() implements ReleaseOutcome {}

  /** An immutable release has, or had, the tag. */
  record TagBurnt() implements ReleaseOutcome {}

  /** There is neither the tag nor the target. */
  record NoSuchTarget() implements ReleaseOutcome {}

  /** There is nothing to release. */
  record EmptyRepository() implements ReleaseOutcome {}

  /** A ruleset forbids the tag. */
  record Violation(String rule) implements ReleaseOutcome {}

  /** The release is immutable, and more than its title and text was to change. */
  record Immutable() implements ReleaseOutcome {}
}
