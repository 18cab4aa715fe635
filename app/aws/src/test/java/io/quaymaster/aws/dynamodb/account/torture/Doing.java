package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.claim.Attempts;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.claim.PoolCleanings;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.lease.PoolRandomness;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.operate.PoolAccounts;
import io.quaymaster.account.reap.AbandonedClaims;
import io.quaymaster.account.reap.Eviction;
import io.quaymaster.account.reap.Reaper;
import java.time.Clock;
import java.time.Duration;

/** The pool in one process: the code under test over {@link Steps}. */
record Doing(Leases leases, Reaper reaper, Cleanings cleanings, Accounts accounts) {
  /** Shorter than in production, so that more ends in the same number of calls. */
  static final PoolTiming TIMING =
      new PoolTiming(
          Duration.ofSeconds(90),
          Duration.ofMinutes(3),
          5,
          Duration.ofSeconds(2),
          Duration.ofSeconds(20));

  static Doing over(Steps steps, Clock clock) {
    PoolRandomness random = new PoolRandomness();
    CleaningNotice notice = new CleaningNotice(steps);
    AbandonedClaims abandoned = new AbandonedClaims(steps, TIMING);
    Eviction eviction = new Eviction(steps, steps, notice, clock);
    return new Doing(
        new PoolLeases(steps, steps, notice, clock, random),
        new Reaper(steps, eviction, abandoned, TIMING, clock),
        new PoolCleanings(
            steps, abandoned, steps, new Attempts(TIMING, notice, clock, random), TIMING, clock),
        new PoolAccounts(steps, eviction, notice, clock));
  }
}
