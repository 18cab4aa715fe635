package io.quaymaster.github.http;

/** What a call may change, and so whether it may simply be made again. */
public enum Effect {
  /** Nothing. */
  READ(true, false),
  /** The same however often it is made: {@code PATCH} with fixed values, {@code PUT}. */
  IDEMPOTENT_WRITE(true, false),
  /** Makes something new each time; only the run's check-then-act may try it again. */
  CREATE(false, false),
  /**
   * As {@link #CREATE}, of something that refers to what was made a moment ago: GitHub's replicas
   * may not know it yet and say 404, which is tried once more.
   */
  CREATE_UPON_NEW(false, true),
  /** As {@link #IDEMPOTENT_WRITE}, of something that refers to what was made a moment ago. */
  WRITE_UPON_NEW(true, true);

  private final boolean repeatable;
  private final boolean uponNew;

  Effect(boolean repeatable, boolean uponNew) {
    this.repeatable = repeatable;
    this.uponNew = uponNew;
  }

  boolean repeatable() {
    return repeatable;
  }

  boolean uponNew() {
    return uponNew;
  }
}
