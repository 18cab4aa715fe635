package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Holder;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.run.RunKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Accounts that the tests use. Every call makes fresh identities. */
public final class AccountSamples {
  /** In the future, because DynamoDB Local really deletes what has expired. */
  public static final Instant NOON = Instant.parse("2040-03-01T12:00:00Z");

  /** Who takes accounts. */
  public static final Holder WORKER = new Holder("worker-1");

  /** Who cleans them. */
  public static final Holder CLEANER = new Holder("cleaner-1");

  /** What leases are used for. */
  public static final RunKey JOB = new RunKey("job", "42/17/reproduce");

  private AccountSamples() {}

  public static AccountId accountId() {
    return new AccountId(
        "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L)));
  }

  public static PoolName pool() {
    return new PoolName("p-" + LeaseId.random(ThreadLocalRandom.current()));
  }

  public static LeaseId leaseId() {
    return LeaseId.random(ThreadLocalRandom.current());
  }

  public static Membership member(AccountId id, PoolName pool) {
    return new Membership(
        id,
        pool,
        Set.of(new Capability("gpu"), new Capability("region:eu-west-1")),
        new RoleArn("arn:aws:iam::" + id + ":role/quaymaster/processing"),
        false);
  }

  /** Just registered: DIRTY, version 1. */
  public static Account dirty() {
    return Account.registered(member(accountId(), pool()), NOON);
  }

  /** AVAILABLE, version 3. */
  public static Account available(Account dirty) {
    return dirty.cleaning(CLEANER, NOON.plusSeconds(900)).cleaned(NOON.plusSeconds(60));
  }

  /** LEASED for three hours, version one more. */
  public static Account leased(Account available) {
    return available.leased(leaseId(), WORKER, NOON.plusSeconds(120), Duration.ofHours(3));
  }

  /** What one account can look like, each made from the one before, from version 1 on. */
  public static List<Account> life(Account dirty) {
    Account cleaning = dirty.cleaning(CLEANER, NOON.plusSeconds(900));
    Account again = cleaning.toBeCleanedAgain(NOON.plusMillis(960_500));
    Account claimed = again.cleaning(CLEANER, NOON.plusSeconds(2_000));
    Account kept = claimed.cleaningUntil(NOON.plusSeconds(2_900));
    Account free = kept.cleaned(NOON.plusSeconds(2_500));
    Account leased = leased(free);
    Account begun = leased.begun(JOB, NOON.plusSeconds(180));
    Account renewed = begun.renewed(NOON.plusSeconds(240));
    Account ending = renewed.ending(End.FORCED);
    Account ended = ending.ended(End.RELEASED, NOON.plusSeconds(300));
    Account blocked = ended.quarantined(new Blocker("S3 bucket \u00e4\ud83d\ude80 \"logs\""));
    Account draining = blocked.as(blocked.member().draining(true));
    Account restored = draining.restored(NOON.plusSeconds(400));
    return List.of(
        dirty, cleaning, again, claimed, kept, free, leased, begun, renewed, ending, ended, blocked,
        draining, restored);
  }
}
