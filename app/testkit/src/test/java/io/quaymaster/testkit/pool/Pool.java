package io.quaymaster.testkit.pool;

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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The code under test over a {@link World}. */
record Pool(Leases leases, Reaper reaper, Cleanings cleanings, Accounts accounts) {
  static Pool over(World world, PoolTiming timing, boolean fenced) {
    Clock clock = new WorldClock(world);
    PoolRandomness random = new PoolRandomness(world::randomLong);
    CleaningNotice notice = new CleaningNotice(world);
    AbandonedClaims abandoned = new AbandonedClaims(world, timing);
    Eviction eviction = new Eviction(world, world, notice, clock);
    Leases leases = new PoolLeases(world, world, notice, clock, random);
    return new Pool(
        fenced ? leases : new UnfencedLeases(leases, world),
        new Reaper(world, eviction, abandoned, timing, clock),
        new PoolCleanings(
            world, abandoned, world, new Attempts(timing, notice, clock, random), timing, clock),
        new PoolAccounts(world, eviction, notice, clock));
  }

  private static final class WorldClock extends Clock {
    private final World world;

    WorldClock(World world) {
      this.world = world;
    }

    @Override
    public Instant instant() {
      return world.clock();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("this clock is UTC");
    }
  }
}
