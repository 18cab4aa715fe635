package io.quaymaster.web.guard;

import java.time.Instant;

/** Keeps what operators did. */
public interface Audit {
  /** Records one action, after it was accepted. */
  void record(Entry entry);

  /**
   * One action.
   *
   * @param who name of the operator
   * @param what the action, for example {@code delivery.replay}
   * @param target what it was done to
   * @param when the time it was accepted
   * @param why the reason given, empty when none is asked for
   */
  record Entry(String who, String what, String target, Instant when, String why) {}
}
