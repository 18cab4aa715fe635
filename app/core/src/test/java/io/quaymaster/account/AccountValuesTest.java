package io.quaymaster.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.Membership.RoleArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AccountValuesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static void refused(Executable... constructions) {
    for (Executable construction : constructions) {
      assertThrows(IllegalArgumentException.class, construction);
    }
  }

  @Test
  void namesOfAnotherFormAreRefused() {
    refused(
        () -> new AccountId("12345678901"),
        () -> new AccountId("1234567890123"),
        () -> new AccountId("12345678901a"),
        () -> new PoolName(""),
        () -> new PoolName("1st"),
        () -> new PoolName("Sandbox"),
        () -> new PoolName("a".repeat(32)),
        () -> new LeaseId("short"),
        () -> new LeaseId("ABCDEFGHIJKL"),
        () -> new Fence(-1),
        () -> new Holder(""),
        () -> new Holder("a b"),
        () -> new Blocker("  "),
        () -> new Capability("GPU"),
        () -> new RoleArn("arn:aws:iam::123:role/x"),
        () -> new RoleArn("arn:aws:iam::000000000001:user/x"));
    assertEquals("a".repeat(31), new PoolName("a".repeat(31)).value());
    assertEquals(
        new AccountId("000000000001"),
        new RoleArn("arn:aws-us-gov:iam::000000000001:role/a/b").account());
  }

  @Test
  void roleOfAnotherAccountIsRefused() {
    refused(
        () ->
            new Membership(
                new AccountId("000000000001"),
                PoolSamples.POOL,
                Set.of(),
                new RoleArn("arn:aws:iam::000000000002:role/x"),
                false));
  }

  @Test
  void longBlockerIsCutBetweenCharacters() {
    String text = new Blocker("x".repeat(Blocker.MAX - 2) + "\ud83d\ude80\ud83d\ude80").text();

    assertEquals("x".repeat(Blocker.MAX - 2) + "…", text);
  }

  @Test
  void leaseIdsAreRandomAndNameTheStacks() {
    Random random = new Random(1);
    LeaseId one = LeaseId.random(random);

    assertFalse(one.equals(LeaseId.random(random)));
    assertEquals(one, LeaseId.random(new Random(1)));
    assertTrue(one.stackPrefix().matches("qm-[a-z0-9]{12}"));
  }

  @Test
  void leaseNeedsAFenceAndAnEndAfterItsBegin() {
    refused(() -> lease(Fence.NONE, NOON.plusSeconds(1)), () -> lease(new Fence(1), NOON));
    assertFalse(
        lease(new Fence(1), NOON.plusSeconds(1)).same(lease(new Fence(2), NOON.plusSeconds(1))));
  }

  private static Lease lease(Fence fence, Instant deadline) {
    return new Lease(
        PoolSamples.lease("a"),
        new AccountId("000000000001"),
        PoolSamples.POOL,
        fence,
        PoolSamples.WORKER,
        NOON,
        deadline);
  }

  @Test
  void accountThatContradictsItselfIsRefused() {
    Account dirty = PoolSamples.dirty("000000000001", NOON);
    List<AccountState> others =
        List.of(AccountState.LEASED, AccountState.CLEANING, AccountState.QUARANTINED);
    for (AccountState state : others) {
      refused(
          () ->
              new Account(
                  dirty.member(),
                  state,
                  1,
                  Fence.NONE,
                  Optional.empty(),
                  Optional.empty(),
                  dirty.cleaning(),
                  Optional.empty(),
                  NOON));
    }
    refused(() -> dirty.as(PoolSamples.member("000000000002")));
  }

  @Test
  void signOfLifeNeverGoesBack() {
    Account leased =
        PoolSamples.dirty("000000000001", NOON)
            .cleaning(PoolSamples.CLEANER, NOON.plusSeconds(900))
            .cleaned(NOON)
            .leased(PoolSamples.lease("a"), PoolSamples.WORKER, NOON, Duration.ofHours(1));

    Instant renewed =
        leased.renewed(NOON.plusSeconds(60)).renewed(NOON).tenancy().orElseThrow().renewed();

    assertEquals(NOON.plusSeconds(60), renewed);
  }
}
