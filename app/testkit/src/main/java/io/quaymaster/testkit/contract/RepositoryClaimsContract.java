package io.quaymaster.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.publish.RepositoryClaims;
import io.quaymaster.publish.RepositoryClaims.ClaimOutcome;
import io.quaymaster.publish.RepositoryClaims.ClaimOutcome.Held;
import io.quaymaster.publish.RepositoryClaims.ClaimOutcome.Taken;
import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link RepositoryClaims} do. */
public abstract class RepositoryClaimsContract {
  /** In the future, because DynamoDB Local really deletes what has expired. */
  private static final Instant NOON = Instant.parse("2040-03-01T12:00:00Z");

  private static final Instant UNTIL = NOON.plusSeconds(120);

  private final RepositoryId repository =
      new RepositoryId(UUID.randomUUID().getMostSignificantBits() >>> 1 | 1);
  private final RunKey one = Samples.runKey();
  private final RunKey other = Samples.runKey();

  protected abstract RepositoryClaims claims();

  private ClaimOutcome take(RunKey holder, Instant now) {
    return claims().take(repository, holder, now, now.plusSeconds(120));
  }

  private long taken(RunKey holder, Instant now) {
    return assertInstanceOf(Taken.class, take(holder, now)).fence();
  }

  @Test
  void whatOneRunHasIsHeldForOthersUntilItRunsOut() {
    long first = taken(one, NOON);

    assertEquals(new Held(one, UNTIL), take(other, NOON));
    assertEquals(new Held(one, UNTIL), take(other, UNTIL.minusNanos(1)));

    assertTrue(taken(other, UNTIL) > first);
  }

  @Test
  void otherRepositoriesAreFree() {
    taken(one, NOON);
    RepositoryId elsewhere = new RepositoryId(repository.value() ^ 2);

    assertInstanceOf(Taken.class, claims().take(elsewhere, other, NOON, UNTIL));
  }

  @Test
  void sameRunTakesItAgainAndFencesItsOldExecutorOff() {
    long first = taken(one, NOON);
    long second = taken(one, NOON);

    assertTrue(second > first);
    assertFalse(claims().renew(repository, first, UNTIL));
    claims().giveUp(repository, first);
    assertEquals(new Held(one, UNTIL), take(other, NOON));
  }

  @Test
  void renewalExtendsTheClaim() {
    long fence = taken(one, NOON);

    assertTrue(claims().renew(repository, fence, UNTIL.plusSeconds(60)));

    assertEquals(new Held(one, UNTIL.plusSeconds(60)), take(other, UNTIL));
  }

  @Test
  void claimThatRanOutIsRenewedUnlessSomebodyTookIt() {
    long fence = taken(one, NOON);
    assertTrue(claims().renew(repository, fence, UNTIL.plusSeconds(60)));

    taken(other, UNTIL.plusSeconds(60));

    assertFalse(claims().renew(repository, fence, UNTIL.plusSeconds(600)));
  }

  @Test
  void claimThatIsGivenUpIsFreeAtOnceAndTheFenceRises() {
    long first = taken(one, NOON);

    claims().giveUp(repository, first);

    assertTrue(taken(other, NOON) > first);
  }

  @Test
  void nothingIsRenewedOrGivenUpThatWasNeverTaken() {
    assertFalse(claims().renew(repository, 1, UNTIL));
    claims().giveUp(repository, 1);

    assertInstanceOf(Taken.class, take(one, NOON));
  }

  @Test
  void whoLosesOnceTakesItWhenItIsGivenUp() {
    long fence = taken(one, NOON);
    assertInstanceOf(Held.class, take(other, NOON));

    claims().giveUp(repository, fence);

    assertInstanceOf(Taken.class, take(other, NOON));
    assertInstanceOf(Held.class, take(one, NOON));
  }

  @Test
  void ofManyTakersOneGetsIt() {
    List<ClaimOutcome> outcomes = Takers.race(16, () -> take(Samples.runKey(), NOON));

    assertEquals(1, outcomes.stream().filter(Taken.class::isInstance).count());
  }

  @Test
  void ofManyTakersOfOneThatRanOutOneGetsIt() {
    taken(one, NOON);

    List<ClaimOutcome> outcomes = Takers.race(16, () -> take(Samples.runKey(), UNTIL));

    assertEquals(1, outcomes.stream().filter(Taken.class::isInstance).count());
  }
}
