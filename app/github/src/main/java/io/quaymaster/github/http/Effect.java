package io.quaymaster.github.http;

/** What a call may change, and so whether it may simply be made again. */
public enum Effect {
  /** Nothing. */
  READ(true),
  /** The same however often it is made: {@code PATCH} with fixed values, {@code PUT}. */
  IDEMPOTENT_WRITE(true),
  /** Makes something new each time; only the run's check-then-act may try it again. */
  CREATE(false),
  /**
   * As {@link #CREATE}, of something that refers to what was made a moment ago: GitHub's replicas
   * may not know it yet and say 404, which is tried once more.
   */
  CREATE_UPON_NEW(false);

  private final boolean repeatable;

  Effect(boolean repeatable) {
    this.repeatable = repeatable;
  }

  boolean repeatable() {
    return repeatable;
  }
}
