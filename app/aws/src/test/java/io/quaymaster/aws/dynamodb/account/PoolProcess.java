package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.claim.ClaimOutcome.Claimed;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.PoolCleanings;
import io.quaymaster.account.lease.AcquireOutcome.Leased;
import io.quaymaster.account.lease.BeginOutcome.Begun;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.reap.Reaper;
import io.quaymaster.run.RunKey;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that takes, uses, forgets, reaps and cleans, as chance has it. */
record PoolProcess(
    ThreadedPool world, PoolName pool, PoolLeases leases, Reaper reaper, PoolCleanings cleanings) {
  /** Makes calls until all are made. */
  int work(AtomicInteger left) {
    int rounds = 0;
    while (left.get() > 0) {
      int drawn = ThreadLocalRandom.current().nextInt(100);
      world.passTime(Duration.ofMillis(500));
      if (drawn < 70) {
        take(left);
      } else if (drawn < 72) {
        left.decrementAndGet();
        reaper.reap();
      } else if (drawn < 90) {
        clean(left);
      } else {
        useStale(left);
      }
      rounds++;
    }
    return rounds;
  }

  private void take(AtomicInteger left) {
    left.decrementAndGet();
    if (leases.acquire(pool, AccountSamples.WORKER, PoolTiming.DEFAULT_LEASE)
        instanceof Leased(var lease)) {
      world.doors().granted(lease);
      use(lease, left);
    }
  }

  private void use(Lease lease, AtomicInteger left) {
    int drawn = ThreadLocalRandom.current().nextInt(100);
    left.addAndGet(-2);
    if (drawn < 20) {
      leases.giveBack(lease);
    } else if (leases.begin(lease, job(lease)) instanceof Begun) {
      world.doors().write(lease);
      leases.renew(lease);
      world.doors().write(lease);
      world.stale().add(lease);
      if (drawn < 85) {
        left.decrementAndGet();
        leases.release(lease);
      }
    }
  }

  private static RunKey job(Lease lease) {
    return new RunKey("job", lease.id().value());
  }

  private void useStale(AtomicInteger left) {
    world
        .stale()
        .any()
        .ifPresent(
            lease -> {
              left.addAndGet(-3);
              world.doors().write(lease);
              leases.renew(lease);
              leases.giveBack(lease);
              if (ThreadLocalRandom.current().nextInt(10) == 0) {
                leases.release(lease);
              }
              world.doors().write(lease);
            });
  }

  private void clean(AtomicInteger left) {
    left.decrementAndGet();
    List<AccountId> due = cleanings.due();
    if (!due.isEmpty()) {
      left.addAndGet(-2);
      cleanOne(due.get(ThreadLocalRandom.current().nextInt(due.size())));
    }
  }

  private void cleanOne(AccountId id) {
    if (cleanings.claim(id, AccountSamples.CLEANER) instanceof Claimed(var claim, _)) {
      cleanings.finish(claim, new CleaningResult.Clean());
    }
  }

  /** When all others have stopped: ends what they forgot and cleans it. */
  void tidyUp(int accounts) {
    reaper.reap();
    for (int i = 0; i < accounts; i++) {
      cleanings.due().forEach(this::cleanOne);
    }
  }
}
