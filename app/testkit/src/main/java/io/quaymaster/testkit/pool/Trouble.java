package io.quaymaster.testkit.pool;

import java.util.random.RandomGenerator;

/** What happens to a step of a call. */
public enum Trouble {
  /** It goes well. */
  NONE,
  /** The process dies before the step has its effect. */
  CRASH_BEFORE,
  /** The process dies after it. */
  CRASH_AFTER,
  /** The step fails and has no effect. */
  OUTAGE,
  /** The step has its effect, and its answer is lost. */
  ANSWER_LOST;

  private static final int OF = 1_000;

  /** Four of a thousand steps meet trouble. */
  public static Trouble draw(RandomGenerator random) {
    int drawn = random.nextInt(OF);
    return drawn + 1 < values().length ? values()[drawn + 1] : NONE;
  }
}
