package io.quaymaster.account.clean.pool;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning.Claim;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.account.clean.AccountCleaning;
import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.memory.account.clean.MemoryResources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolCleaningTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, UTC);
  private static final Holder CLEANER = new Holder("cleaner-1");
  private static final AccountId ONE = new AccountId("111122223333");
  private static final AccountId TWO = new AccountId("444455556666");
  private static final RegionName REGION = new RegionName("eu-central-1");
  private static final Resource BUCKET =
      new Resource(new ServiceName("s3"), REGION, "AWS::S3::Bucket", "acme", Origin.MADE);

  private final MemoryResources resources = new MemoryResources();
  private final Claims claims = new Claims();
  private final PoolCleaning cleaning =
      new PoolCleaning(
          claims,
          new AccountCleaning(resources.cleaners(), resources, resources, CLOCK),
          new CleaningRegions(List.of(REGION)),
          CLOCK);

  /** Accounts that were just registered; what is found is kept. */
  private static final class Claims implements Cleanings {
    final List<CleaningResult> results = new ArrayList<>();

    @Override
    public List<AccountId> due() {
      return List.of(TWO, ONE);
    }

    @Override
    public ClaimOutcome claim(AccountId account, Holder cleaner) {
      if (account.equals(TWO)) {
        throw new IllegalStateException("sessions could not be revoked");
      }
      Account claimed = dirty(account).cleaning(cleaner, NOW.plusSeconds(60));
      return new ClaimOutcome.Claimed(claimed.cleaning().claim().orElseThrow(), claimed);
    }

    @Override
    public KeepOutcome keep(Claim claim) {
      return new KeepOutcome.Lost();
    }

    @Override
    public FinishOutcome finish(Claim claim, CleaningResult result) {
      results.add(result);
      return new FinishOutcome.Freed(dirty(claim.account()));
    }

    private static Account dirty(AccountId account) {
      return Account.registered(
          new Membership(
              account,
              new PoolName("sandbox"),
              Set.of(),
              new RoleArn("arn:aws:iam::" + account + ":role/quaymaster-processing"),
              false),
          NOW);
    }
  }

  @Test
  void cleanAccountIsGivenBack() {
    resources.put(ONE, BUCKET);

    assertInstanceOf(FinishOutcome.Freed.class, cleaning.clean(ONE, CLEANER).orElseThrow());
    assertEquals(List.of(new CleaningResult.Clean()), claims.results);
    assertEquals(List.of(BUCKET), resources.deleted());
  }

  @Test
  void whatBlocksIsNamedToThePool() {
    resources.put(ONE, BUCKET);
    resources.answer(
        BUCKET,
        new DeletionOutcome.Refused("object lock"),
        new DeletionOutcome.Underway("a while"));

    cleaning.clean(ONE, CLEANER);
    cleaning.clean(ONE, CLEANER);

    assertEquals(
        List.of(
            unfinished("AWS::S3::Bucket acme in eu-central-1: object lock"),
            unfinished("AWS::S3::Bucket acme in eu-central-1: a while")),
        claims.results);
  }

  private static CleaningResult unfinished(String why) {
    return new CleaningResult.Unfinished(new Blocker(why));
  }

  @Test
  void sweepGoesOnAfterAnAccountThatFails() {
    assertEquals(Set.of(ONE), cleaning.sweep(CLEANER, NOW.plus(Duration.ofMinutes(1))).keySet());
  }

  @Test
  void sweepBeginsNothingWhenItsTimeIsUp() {
    assertEquals(Set.of(), cleaning.sweep(CLEANER, NOW).keySet());
    assertEquals(Optional.empty(), claims.results.stream().findFirst());
  }
}
