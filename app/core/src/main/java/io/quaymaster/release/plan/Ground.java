package io.quaymaster.release.plan;

import io.quaymaster.release.ReleasePlanOutcome.Impossible;

/** What a plan can be made from, or why there can be none. */
sealed interface Ground {
  /** All that the code host says. */
  record Firm(Groundwork work) implements Ground {}

  /** The code host has more to say than is read. */
  record TooLarge(Impossible outcome) implements Ground {}
}
