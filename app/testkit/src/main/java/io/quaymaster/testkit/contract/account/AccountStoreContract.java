package io.quaymaster.testkit.contract.account;

import static io.quaymaster.testkit.contract.account.AccountSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.AccountWrite.Created;
import io.quaymaster.account.store.AccountWrite.Ended;
import io.quaymaster.account.store.AccountWrite.Removed;
import io.quaymaster.account.store.AccountWrite.Replaced;
import io.quaymaster.testkit.contract.Takers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link AccountStore} does. */
public abstract class AccountStoreContract {
  private final Account dirty = AccountSamples.dirty();
  private final Account available = AccountSamples.available(dirty);
  private final Account leased = AccountSamples.leased(available);

  /** The store under test; it may hold other tests' accounts. */
  protected abstract AccountStore store();

  private boolean write(AccountWrite write) {
    return store().write(write);
  }

  private Optional<Account> found() {
    return store().find(dirty.id());
  }

  private List<PastLease> history() {
    return store().history(dirty.id(), Optional.empty(), 100);
  }

  /** Brings the account to this state, which {@link AccountSamples#life} or a sample gave. */
  private void have(Account... states) {
    assertTrue(write(new Created(dirty)));
    for (Account state : states) {
      assertTrue(write(new Replaced(state)));
    }
  }

  private void haveLeased() {
    have(dirty.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900)), available, leased);
  }

  private Account ended(Account running) {
    return running.ended(End.RELEASED, NOON.plusSeconds(600));
  }

  @Test
  void findsNothingForAnAccountThatNeverEntered() {
    assertEquals(Optional.empty(), found());
    assertEquals(List.of(), history());
  }

  @Test
  void keepsWhateverAnAccountLooksLike() {
    for (Account state : AccountSamples.life(dirty)) {
      assertTrue(write(state.version() == 1 ? new Created(state) : new Replaced(state)));
      assertEquals(Optional.of(state), found());
    }
  }

  @Test
  void listsEveryAccountAsItIsNow() {
    haveLeased();
    Account other = AccountSamples.dirty();
    assertTrue(write(new Created(other)));

    List<Account> all = store().list();

    assertEquals(1, Collections.frequency(all, leased));
    assertEquals(1, Collections.frequency(all, other));
    assertFalse(all.contains(dirty));
  }

  @Test
  void accountEntersOnce() {
    assertTrue(write(new Created(dirty)));

    assertFalse(write(new Created(Account.registered(dirty.member(), NOON.plusSeconds(9)))));

    assertEquals(Optional.of(dirty), found());
  }

  @Test
  void ofManyWhoRegisterOneDoes() {
    assertEquals(1, winners(() -> new Created(dirty)));
  }

  @Test
  void replacementOfAnotherVersionOrOfNobodyIsRefused() {
    haveLeased();
    Account renewed = leased.renewed(NOON.plusSeconds(200));

    assertFalse(write(new Replaced(available)));
    assertFalse(write(new Replaced(leased)));
    assertFalse(write(new Replaced(renewed.renewed(NOON.plusSeconds(300)))));
    assertFalse(write(new Replaced(AccountSamples.available(AccountSamples.dirty()))));

    assertEquals(Optional.of(leased), found());
  }

  @Test
  void whoLosesARaceOnceWritesOnTheNewVersion() {
    haveLeased();
    Account byOne = leased.renewed(NOON.plusSeconds(200));
    Account byOther = leased.begun(AccountSamples.JOB, NOON.plusSeconds(201));
    assertTrue(write(new Replaced(byOne)));

    assertFalse(write(new Replaced(byOther)));
    Account next = found().orElseThrow().begun(AccountSamples.JOB, NOON.plusSeconds(201));

    assertTrue(write(new Replaced(next)));
    assertEquals(Optional.of(next), found());
  }

  @Test
  void ofManyTakersOneGetsTheAccount() {
    have(dirty.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900)), available);

    assertEquals(1, winners(() -> new Replaced(AccountSamples.leased(available))));

    assertEquals(new Fence(1), found().orElseThrow().fence());
  }

  @Test
  void endOfALeaseIsInTheHistoryAtTheSameTime() {
    haveLeased();
    Account ended = ended(leased.begun(AccountSamples.JOB, NOON.plusSeconds(130)));
    assertTrue(write(new Replaced(leased.begun(AccountSamples.JOB, NOON.plusSeconds(130)))));

    assertTrue(write(new Ended(ended)));

    assertEquals(Optional.of(ended), found());
    assertEquals(List.of(ended.last().orElseThrow()), history());
  }

  @Test
  void refusedEndLeavesNoTrace() {
    haveLeased();
    Account renewed = leased.renewed(NOON.plusSeconds(200));
    assertTrue(write(new Replaced(renewed)));

    assertFalse(write(new Ended(ended(leased))));

    assertEquals(Optional.of(renewed), found());
    assertEquals(List.of(), history());
    assertTrue(write(new Ended(ended(renewed))));
  }

  @Test
  void ofManyWhoEndALeaseOneDoes() {
    haveLeased();

    assertEquals(1, winners(() -> new Ended(ended(leased))));

    assertEquals(1, history().size());
  }

  @Test
  void historyIsListedNewestFirstInPages() {
    have(dirty.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900)), available);
    Account account = available;
    for (int i = 0; i < 5; i++) {
      Account taken =
          account.leased(
              AccountSamples.leaseId(), AccountSamples.WORKER, NOON, Duration.ofHours(1));
      account = taken.givenBack(NOON.plusSeconds(i));
      assertTrue(write(new Replaced(taken)));
      assertTrue(write(new Ended(account)));
    }

    assertEquals(List.of(5L, 4L), fences(Optional.empty(), 2));
    assertEquals(List.of(3L, 2L, 1L), fences(Optional.of(new Fence(4)), 100));
    assertEquals(List.of(), fences(Optional.of(new Fence(1)), 100));
  }

  private List<Long> fences(Optional<Fence> before, int limit) {
    return store().history(dirty.id(), before, limit).stream()
        .map(past -> past.lease().fence().value())
        .toList();
  }

  @Test
  void accountThatLeftIsNeitherFoundNorListedAndKeepsItsHistory() {
    Account gone = leave();

    assertEquals(Optional.empty(), found());
    assertTrue(store().list().stream().noneMatch(account -> account.id().equals(gone.id())));
    assertEquals(List.of(1L), fences(Optional.empty(), 100));
  }

  @Test
  void accountThatComesBackGoesOnWithItsFenceAndAnOldWriterHearsNo() {
    Account gone = leave();
    Account fresh = Account.registered(dirty.member(), NOON.plusSeconds(9_000));

    assertTrue(write(new Created(fresh)));

    Account back = found().orElseThrow();
    assertEquals(new Fence(1), back.fence());
    assertTrue(back.version() > gone.version(), () -> "version " + back.version());
    assertEquals(fresh.cleaning(), back.cleaning());
    assertFalse(write(new Replaced(gone.restored(NOON))));
    assertFalse(write(new Created(fresh)));
    LongStream.rangeClosed(1, gone.version())
        .forEach(version -> assertFalse(back.version() == version));
  }

  @Test
  void accountThatLeftWhileItWasCleanedIsNotCleanedBeforeThatCleanerIsQuiet() {
    have();
    Account draining = dirty.as(dirty.member().draining(true));
    Account claimed = draining.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900));
    assertTrue(write(new Replaced(draining)));
    assertTrue(write(new Replaced(claimed)));
    assertTrue(write(new Removed(claimed)));

    assertTrue(write(new Created(Account.registered(dirty.member(), NOON.plusSeconds(60)))));

    assertEquals(NOON.plusSeconds(900), found().orElseThrow().cleaning().notBefore());
  }

  @Test
  void removalOfAnOlderVersionIsRefusedOnceAndMadeOnTheNewOne() {
    have();
    Account draining = dirty.as(dirty.member().draining(true));
    Account claimed = draining.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900));
    assertTrue(write(new Replaced(draining)));
    assertTrue(write(new Replaced(claimed)));

    assertFalse(write(new Removed(draining)));
    assertEquals(Optional.of(claimed), found());

    assertTrue(write(new Removed(claimed)));
    assertEquals(Optional.empty(), found());
  }

  @Test
  void ofManyWhoRemoveAndRegisterOneDoesEach() {
    have();
    Account draining = dirty.as(dirty.member().draining(true));
    assertTrue(write(new Replaced(draining)));

    assertEquals(1, winners(() -> new Removed(draining)));
    assertEquals(1, winners(() -> new Created(dirty)));
  }

  private Account leave() {
    haveLeased();
    Account ended = ended(leased);
    Account blocked = ended.quarantined(new Blocker("leaves"));
    Account draining = blocked.as(blocked.member().draining(true));
    assertTrue(write(new Ended(ended)));
    assertTrue(write(new Replaced(blocked)));
    assertTrue(write(new Replaced(draining)));
    assertTrue(write(new Removed(draining)));
    return draining;
  }

  private int winners(Supplier<AccountWrite> write) {
    return Collections.frequency(Takers.race(16, () -> write(write.get())), true);
  }
}
