package io.quaymaster.testkit.pool;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Lease;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Move;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.CleaningSignal;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The pool's surroundings as the code under test sees them: each method is one step of the call
 * that has its turn, and may meet trouble. What changes is checked against the rules.
 */
final class World implements AccountStore, FreeIndex, SessionRevocation, CleaningSignal {
  private final AccountStore store;
  private final FreeIndex index;
  private final Doors doors;
  private final Violations violations;
  private final RandomGenerator random;
  private final Tally tally;
  private final Deque<AccountId> signals = new ArrayDeque<>();
  private long millis = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();
  private boolean calm;
  private @Nullable Call<?> turn;

  World(
      AccountStore store,
      FreeIndex index,
      Doors doors,
      Violations violations,
      Tally tally,
      RandomGenerator random) {
    this.store = store;
    this.index = index;
    this.doors = doors;
    this.violations = violations;
    this.tally = tally;
    this.random = random;
  }

  /** Lets time pass. */
  void pass(long more) {
    millis += more;
  }

  Instant now() {
    return Instant.ofEpochMilli(millis);
  }

  /** From now on nothing fails any more. */
  void calm() {
    calm = true;
  }

  /** Whose steps these are. */
  void turn(@Nullable Call<?> call) {
    turn = call;
  }

  @Nullable AccountId nextSignal() {
    return signals.poll();
  }

  /** What the clock shows to the call; not a step, but the same when it is played again. */
  Instant clock() {
    Call<?> call = turn();
    return (Instant) (call.replaying() ? call.replayed() : call.note(now().plus(call.skew())));
  }

  long randomLong() {
    return turn().random();
  }

  private Call<?> turn() {
    if (turn == null) {
      throw new IllegalStateException("nobody has the turn");
    }
    return turn;
  }

  @SuppressWarnings("unchecked")
  private <T> T step(Supplier<T> live) {
    Call<?> call = turn();
    if (call.replaying()) {
      return (T) call.replayed();
    }
    call.spend();
    Trouble trouble = calm ? Trouble.NONE : Trouble.draw(random);
    tally.trouble(trouble);
    return switch (trouble) {
      case NONE -> (T) call.note(live.get());
      case CRASH_BEFORE -> throw new Call.Stop(Call.Progress.CRASHED);
      case CRASH_AFTER -> {
        var _ = live.get();
        throw new Call.Stop(Call.Progress.CRASHED);
      }
      case OUTAGE -> (T) call.note(new Outage());
      case ANSWER_LOST -> {
        var _ = live.get();
        yield (T) call.note(new Outage());
      }
    };
  }

  /** The failure of a step that was made to fail. */
  static final class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Outage() {
      super("made to fail", null, false, false);
    }
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return step(() -> store.find(id));
  }

  @Override
  public List<Account> list() {
    return step(store::list);
  }

  @Override
  public boolean write(AccountWrite write) {
    return step(() -> checked(write));
  }

  private boolean checked(AccountWrite write) {
    AccountId id = write.account().id();
    Optional<Account> before = store.find(id);
    boolean written = store.write(write);
    if (written) {
      check(id, before, store.find(id));
    } else {
      tally.conflict();
    }
    return written;
  }

  private void check(AccountId id, Optional<Account> before, Optional<Account> after) {
    if (!allowed(before, after)) {
      violations.add(
          Kind.WRONG_MOVE,
          "%s from %s to %s".formatted(id, before.map(Account::state), after.map(Account::state)));
    }
    after.flatMap(Account::tenancy).ifPresent(tenancy -> leased(tenancy.lease(), before));
    turn()
        .lease()
        .filter(
            lease ->
                before
                    .flatMap(Account::tenancy)
                    .filter(running -> running.lease().same(lease))
                    .isEmpty())
        .ifPresent(lease -> violations.add(Kind.STALE_WRITE, "accepted by the store: " + lease));
  }

  private static boolean allowed(Optional<Account> before, Optional<Account> after) {
    if (after.isEmpty()) {
      return before.filter(Account::removable).isPresent();
    }
    AccountState to = after.orElseThrow().state();
    return before
        .map(Account::state)
        .map(from -> from == to || Move.leads(from, to))
        .orElse(to == AccountState.DIRTY);
  }

  private void leased(Lease lease, Optional<Account> before) {
    boolean same = before.flatMap(Account::tenancy).filter(t -> t.lease().same(lease)).isPresent();
    if (same) {
      return;
    }
    tally.leased();
    if (before.flatMap(Account::tenancy).isPresent()) {
      violations.add(Kind.TWO_HOLDERS, "taken from its holder: " + lease);
    }
    if (!lease.fence().equals(doors.newest(lease.account()).next())) {
      violations.add(
          Kind.TWO_HOLDERS, "after fence " + doors.newest(lease.account()) + ": " + lease);
    }
    doors.granted(lease);
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    return step(() -> store.history(id, before, limit));
  }

  @Override
  public Page page(PoolName pool, int shard, Optional<String> after) {
    return step(() -> index.page(pool, shard, after));
  }

  @Override
  public void revoke(Membership member, Fence upTo, Instant issuedBefore) {
    step(
        () -> {
          doors.revoke(member, upTo, issuedBefore);
          return true;
        });
  }

  @Override
  public void dirty(AccountId account, Instant notBefore) {
    step(() -> signals.add(account));
  }
}
