package io.quaymaster.account.capacity;

/** The rule. */
public final class CapacityRule {
  private CapacityRule() {}

  /**
   * The most workers: one for each account that is free or leased. Only the free ones would end
   * workers in the middle of a job.
   */
  public static int cap(PoolCounts accounts) {
    return Math.addExact(accounts.available(), accounts.leased());
  }

  /**
   * As many workers as there are messages, none when there are none, at most {@link #cap}. SQS's
   * counts are approximate, so running jobs are a floor: a count that misses one in flight ends no
   * job. Workers that merely hold an account while they wait for a message are no floor, else they
   * would never end.
   */
  public static int desired(PoolCounts accounts, QueueDepth.Depth depth) {
    long wanted = Math.min(depth.visible() + depth.inFlight(), cap(accounts));
    return (int) Math.max(wanted, accounts.working());
  }
}
