package io.quaymaster.account;

import static io.quaymaster.account.AccountState.AVAILABLE;
import static io.quaymaster.account.AccountState.CLEANING;
import static io.quaymaster.account.AccountState.DIRTY;
import static io.quaymaster.account.AccountState.LEASED;
import static io.quaymaster.account.AccountState.QUARANTINED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoveTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Blocker WHY = new Blocker("S3 bucket logs");

  /** The table of moves, written down once more. */
  private static final Map<AccountState, Set<AccountState>> TABLE =
      Map.of(
          AVAILABLE, Set.of(LEASED, QUARANTINED),
          LEASED, Set.of(AVAILABLE, DIRTY),
          DIRTY, Set.of(CLEANING, QUARANTINED),
          CLEANING, Set.of(AVAILABLE, DIRTY, QUARANTINED),
          QUARANTINED, Set.of(DIRTY));

  /** Everything that can be done to an account, with where it starts. */
  enum Change {
    LEASE(
        Set.of(AVAILABLE),
        a -> a.leased(PoolSamples.lease("a"), PoolSamples.WORKER, NOON, Duration.ofHours(3))),
    RENEW(Set.of(LEASED), a -> a.renewed(NOON.plusSeconds(60))),
    BEGIN(Set.of(LEASED), a -> a.begun(PoolSamples.JOB, NOON.plusSeconds(60))),
    MARK(Set.of(LEASED), a -> a.ending(PastLease.End.EXPIRED)),
    END(Set.of(LEASED), a -> a.ended(PastLease.End.RELEASED, NOON.plusSeconds(60))),
    GIVE_BACK(Set.of(LEASED), a -> a.givenBack(NOON.plusSeconds(60))),
    CLAIM(Set.of(DIRTY), a -> a.cleaning(PoolSamples.CLEANER, NOON.plusSeconds(900))),
    KEEP(Set.of(CLEANING), a -> a.cleaningUntil(NOON.plusSeconds(1800))),
    CLEANED(Set.of(CLEANING), a -> a.cleaned(NOON.plusSeconds(60))),
    AGAIN(Set.of(CLEANING), a -> a.toBeCleanedAgain(NOON.plusSeconds(120))),
    RESIST(Set.of(CLEANING), a -> a.resisting(WHY)),
    QUARANTINE(Set.of(AVAILABLE, DIRTY, CLEANING), a -> a.quarantined(WHY)),
    RESTORE(Set.of(QUARANTINED), a -> a.restored(NOON.plusSeconds(60))),
    DRAIN(Set.of(AccountState.values()), a -> a.as(a.member().draining(true))),
    STAY(Set.of(AccountState.values()), a -> a.as(a.member().draining(false)));

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<AccountState> from;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<Account> change;

    Change(Set<AccountState> from, UnaryOperator<Account> change) {
      this.from = from;
      this.change = change;
    }

    /** Beside the state, a used lease can't be given back and a draining account not be leased. */
    boolean possible(Account account) {
      return from.contains(account.state())
          && (this != LEASE || account.free())
          && (this != GIVE_BACK || untouched(account.tenancy().orElseThrow()));
    }

    private static boolean untouched(Tenancy tenancy) {
      return tenancy.job().isEmpty() && tenancy.ending().isEmpty();
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Arbitraries.of(Change.class).list().ofMaxSize(60);
  }

  @Example
  void tableIsThatOfTheSpecification() {
    for (AccountState from : AccountState.values()) {
      for (AccountState to : AccountState.values()) {
        assertEquals(
            TABLE.getOrDefault(from, Set.of()).contains(to),
            Move.leads(from, to),
            () -> from + " to " + to);
      }
      assertEquals(from != LEASED, Move.REMOVE.startsAt(from));
    }
  }

  @Property
  void whatIsNotInTheTableIsRefusedAndTheRestKeepsVersionAndFenceGrowing(
      @ForAll("changes") List<Change> changes) {
    Account account = PoolSamples.dirty("000000000001", NOON);
    for (Change change : changes) {
      Account before = account;
      if (!change.possible(before)) {
        assertThrows(IllegalStateException.class, () -> change.change.apply(before));
        continue;
      }
      account = change.change.apply(before);
      AccountState to = account.state();
      assertEquals(before.version() + 1, account.version());
      assertEquals(
          before.fence().value() + (change == Change.LEASE ? 1 : 0), account.fence().value());
      assertTrue(before.state() == to || TABLE.getOrDefault(before.state(), Set.of()).contains(to));
    }
  }

  @Property
  void onlyDrainingAccountsThatNobodyHoldsCanBeRemoved(@ForAll("changes") List<Change> changes) {
    Account account = PoolSamples.dirty("000000000001", NOON);
    for (Change change : changes) {
      account = change.possible(account) ? change.change.apply(account) : account;
      assertEquals(account.member().draining() && account.state() != LEASED, account.removable());
    }
  }

  @Example
  void restoredAccountIsNotCleanedBeforeTheCleanerThatLostItIsQuiet() {
    Account lost =
        PoolSamples.dirty("000000000001", NOON)
            .cleaning(PoolSamples.CLEANER, NOON.plusSeconds(900))
            .quarantined(WHY);

    assertEquals(NOON.plusSeconds(900), lost.restored(NOON.plusSeconds(60)).cleaning().notBefore());
    assertEquals(
        NOON.plusSeconds(901), lost.restored(NOON.plusSeconds(901)).cleaning().notBefore());
  }
}
