package io.quaymaster.simulator.state.id;

import java.util.concurrent.atomic.AtomicLong;

/** Gives out numeric ids, rising and never twice. */
public final class Ids {
  private final AtomicLong last;

  /** The first id will be one more than {@code last}. */
  public Ids(long last) {
    this.last = new AtomicLong(last);
  }

  /** A fresh id. */
  public long next() {
    return last.incrementAndGet();
  }

  /** The last id given out. */
  public long last() {
    return last.get();
  }
}
