package io.quaymaster.account;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.account.claim.Attempts;
import io.quaymaster.account.claim.ClaimOutcome.Claimed;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.PoolCleanings;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.lease.PoolRandomness;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.PoolAccounts;
import io.quaymaster.account.reap.AbandonedClaims;
import io.quaymaster.account.reap.Eviction;
import io.quaymaster.account.reap.Reaper;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A whole pool in memory. */
public final class PoolRig implements SessionRevocation {
  public static final Duration THREE_HOURS = PoolTiming.DEFAULT_LEASE;

  public final HandClock clock = new HandClock();
  public final MemoryFreeIndex index = new MemoryFreeIndex();
  public final MemoryAccountStore store = new MemoryAccountStore(index);
  public final List<String> signals = new ArrayList<>();
  public final List<String> revoked = new ArrayList<>();
  private final PoolTiming timing = PoolTiming.DEFAULT;
  private final PoolRandomness random = new PoolRandomness(new Random(1));
  private final CleaningNotice notice =
      new CleaningNotice((account, at) -> signal(account + " " + Duration.between(now(), at)));
  private final AbandonedClaims abandoned = new AbandonedClaims(store, timing);
  private final Eviction eviction = new Eviction(store, this, notice, clock);
  public final PoolLeases leases = new PoolLeases(store, index, notice, clock, random);
  public final Reaper reaper = new Reaper(store, eviction, abandoned, timing, clock);
  public final PoolCleanings cleanings =
      new PoolCleanings(
          store, abandoned, this, new Attempts(timing, notice, clock, random), timing, clock);
  public final PoolAccounts accounts = new PoolAccounts(store, eviction, notice, clock);
  public boolean signalsFail;
  public boolean revocationsFail;

  public Instant now() {
    return clock.instant();
  }

  private void signal(String text) {
    if (signalsFail) {
      throw new IllegalStateException("the queue is away");
    }
    signals.add(text);
  }

  @Override
  public void revoke(Membership member, Fence upTo, Instant issuedBefore) {
    if (revocationsFail) {
      throw new IllegalStateException("IAM is away");
    }
    revoked.add(member.id() + " " + upTo + " " + Duration.between(now(), issuedBefore));
  }

  public void register(String id) {
    accounts.change(new AccountCommand.Register(PoolSamples.member(id)));
  }

  /** Registered and cleaned. */
  public AccountId free(String id) {
    register(id);
    clean(id);
    return new AccountId(id);
  }

  public void clean(String id) {
    cleanings.finish(claim(id).claim(), new CleaningResult.Clean());
  }

  public Claimed claim(String id) {
    return assertInstanceOf(Claimed.class, cleanings.claim(new AccountId(id), PoolSamples.CLEANER));
  }

  public Lease lease() {
    return assertInstanceOf(
            AcquireOutcome.Leased.class,
            leases.acquire(PoolSamples.POOL, PoolSamples.WORKER, THREE_HOURS))
        .lease();
  }

  public Account account(AccountId id) {
    return store.find(id).orElseThrow();
  }

  public AccountState state(AccountId id) {
    return account(id).state();
  }
}
