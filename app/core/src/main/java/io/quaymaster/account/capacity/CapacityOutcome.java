package io.quaymaster.account.capacity;

/** What became of a pool's number of workers. */
public sealed interface CapacityOutcome {
  /** It was right already. */
  record Unchanged(int workers) implements CapacityOutcome {}

  /** It was changed. */
  record Changed(int from, int to) implements CapacityOutcome {}

  /** The service is not there, or was deleted. */
  record NoService() implements CapacityOutcome {}
}
