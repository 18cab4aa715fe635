package io.quaymaster.run;

/** What happens at one point where an executor touches the world. */
enum Trouble {
  NONE,
  /** The process dies before the call has its effect. */
  KILLED_BEFORE,
  /** The process dies after the call had its effect. */
  KILLED_AFTER,
  /** The call fails without effect. */
  FAILS_BEFORE,
  /** The call fails, though it had its effect. */
  FAILS_AFTER,
  /** The process stalls until its claim has run out, and another takes over, before the call. */
  OVERTAKEN_BEFORE,
  /** The same after the call. */
  OVERTAKEN_AFTER,
  /** Another executor tries at the same time, before the call. */
  RACED_BEFORE,
  /** The same after the call. */
  RACED_AFTER,
  /** The clock is set back by ten minutes, though not while another executor is stalled. */
  CLOCK_BACK
}
