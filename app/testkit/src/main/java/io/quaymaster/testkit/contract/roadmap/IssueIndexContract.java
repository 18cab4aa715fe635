package io.quaymaster.testkit.contract.roadmap;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.roadmap.issue.IssueIndex.Claim;
import io.quaymaster.roadmap.issue.IssueIndex.Claim.Held;
import io.quaymaster.roadmap.issue.IssueIndex.Claim.Taken;
import io.quaymaster.run.RunKey;
import io.quaymaster.testkit.contract.Takers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link IssueIndex} does. */
public abstract class IssueIndexContract {
  private static final RepositoryId BILLING = new RepositoryId(42);
  private static final Instant UNTIL = NOON.plusSeconds(900);
  private static final IssueNumber ISSUE = new IssueNumber(17);
  private static final Held FRESH = new Held(Optional.empty(), Optional.empty());

  private final Identity item = Identity.ofTitle(UUID.randomUUID().toString());
  private final RunKey first = run();
  private final RunKey second = run();

  /** The index under test; it may hold other tests' entries. */
  protected abstract IssueIndex index();

  private static RunKey run() {
    return new RunKey("roadmap", UUID.randomUUID() + "/0");
  }

  private Claim claim(RunKey holder, Instant now) {
    return index().claim(BILLING, item, holder, now, now.plusSeconds(900));
  }

  @Test
  void givesANewItemToTheFirstAndKeepsItFromOthers() {
    assertEquals(FRESH, claim(first, NOON));
    assertEquals(new Taken(first, UNTIL), claim(second, NOON.plusSeconds(899)));
    assertEquals(Optional.empty(), index().find(BILLING, item));
  }

  @Test
  void knowsTheIssueThatWasWrittenDown() {
    claim(first, NOON);

    assertTrue(index().record(BILLING, item, first, ISSUE));

    assertEquals(Optional.of(ISSUE), index().find(BILLING, item));
    assertEquals(
        new Held(Optional.of(ISSUE), Optional.empty()), claim(second, NOON.plusSeconds(1)));
  }

  @Test
  void tellsItemsAndRepositoriesApart() {
    claim(first, NOON);
    index().record(BILLING, item, first, ISSUE);

    assertEquals(Optional.empty(), index().find(new RepositoryId(43), item));
    assertEquals(Optional.empty(), index().find(BILLING, Identity.ofTitle("another")));
    assertEquals(FRESH, index().claim(new RepositoryId(43), item, second, NOON, UNTIL));
  }

  @Test
  void givesTheItemAgainToWhoHoldsItWithTheTimeOfItsFirstClaim() {
    claim(first, NOON);

    assertEquals(new Held(Optional.empty(), Optional.of(NOON)), claim(first, NOON.plusSeconds(10)));
    assertEquals(new Held(Optional.empty(), Optional.of(NOON)), claim(first, NOON.plusSeconds(20)));
    assertEquals(new Taken(first, NOON.plusSeconds(920)), claim(second, NOON.plusSeconds(21)));
  }

  @Test
  void takesAnItemFromAHolderWhoseTimeIsOverAndSaysSinceWhenItIsUnfinished() {
    claim(first, NOON);

    assertEquals(new Held(Optional.empty(), Optional.of(NOON)), claim(second, UNTIL));
    assertEquals(new Taken(second, UNTIL.plusSeconds(900)), claim(first, UNTIL.plusSeconds(1)));
  }

  @Test
  void refusesTheIssueOfARunThatWasOvertaken() {
    claim(first, NOON);
    claim(second, UNTIL);

    assertFalse(index().record(BILLING, item, first, ISSUE));
    assertEquals(Optional.empty(), index().find(BILLING, item));

    assertTrue(index().record(BILLING, item, second, new IssueNumber(18)));
    assertFalse(index().record(BILLING, item, first, ISSUE));
    assertEquals(Optional.of(new IssueNumber(18)), index().find(BILLING, item));
  }

  @Test
  void takesTheIssueOfAHolderWhoseTimeIsOverWhileNobodyElseCame() {
    claim(first, NOON);

    assertTrue(index().record(BILLING, item, first, ISSUE));
  }

  @Test
  void refusesTheIssueOfARunThatNeverHeldIt() {
    assertFalse(index().record(BILLING, item, first, ISSUE));
    assertEquals(Optional.empty(), index().find(BILLING, item));
  }

  @Test
  void givesAReleasedItemToTheNextAndRemembersThatItIsUnfinished() {
    claim(first, NOON);

    index().release(BILLING, item, first);

    assertEquals(new Held(Optional.empty(), Optional.of(NOON)), claim(second, NOON.plusSeconds(1)));
  }

  @Test
  void keepsTheIssueOfAnItemThatIsReleased() {
    claim(first, NOON);
    index().record(BILLING, item, first, ISSUE);
    claim(second, NOON.plusSeconds(5));

    index().release(BILLING, item, second);

    assertEquals(
        new Held(Optional.of(ISSUE), Optional.of(NOON.plusSeconds(5))),
        claim(first, NOON.plusSeconds(6)));
  }

  @Test
  void ignoresTheReleaseOfARunThatDoesNotHoldIt() {
    index().release(BILLING, item, first);
    assertEquals(FRESH, claim(second, NOON));

    index().release(BILLING, item, first);

    assertEquals(new Taken(second, UNTIL), claim(first, NOON.plusSeconds(1)));
  }

  @Test
  void givesAnItemToOneOfManyTakers() {
    List<Claim> claims = Takers.race(16, () -> claim(run(), NOON));

    assertEquals(1, claims.stream().filter(FRESH::equals).count());
    assertEquals(15, claims.stream().filter(Taken.class::isInstance).count());
  }

  @Test
  void givesAnItemThatIsOverdueToOneOfManyTakers() {
    claim(first, NOON);

    List<Claim> claims = Takers.race(16, () -> claim(run(), UNTIL));

    Held unfinished = new Held(Optional.empty(), Optional.of(NOON));
    assertEquals(1, claims.stream().filter(unfinished::equals).count());
    assertEquals(15, claims.stream().filter(Taken.class::isInstance).count());
  }
}
