package io.quaymaster.account;

/**
 * A number that only grows: of two who think that they hold an account, the one with the higher
 * fence does. An account's fence grows by one with every lease and never starts again.
 */
public record Fence(long value) implements Comparable<Fence> {
  /** Of an account that was never leased. */
  public static final Fence NONE = new Fence(0);

  public Fence {
    if (value < 0) {
      throw new IllegalArgumentException("a fence is never negative: " + value);
    }
  }

  /** That of the next lease. */
  public Fence next() {
    return new Fence(Math.addExact(value, 1));
  }

  @Override
  public int compareTo(Fence other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
