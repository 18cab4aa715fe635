package io.quaymaster.account.lease;

import static io.quaymaster.account.PoolSamples.JOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolRig;
import io.quaymaster.account.PoolSamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever calls with whatever lease of the past, only the running one counts. */
class LeasesPropertiesTest {
  private static final List<String> IDS = List.of("000000000001", "000000000002");

  enum Action {
    ACQUIRE,
    BEGIN,
    RENEW,
    RELEASE,
    GIVE_BACK,
    CLEAN
  }

  record Move(Action action, int which) {}

  @Provide
  Arbitrary<List<Move>> moves() {
    return Combinators.combine(
            Arbitraries.of(Action.class), Arbitraries.integers().between(0, 1_000))
        .as(Move::new)
        .list()
        .ofMaxSize(80);
  }

  @Property(tries = 500)
  void onlyTheRunningLeaseOfAnAccountChangesIt(@ForAll("moves") List<Move> moves) {
    Model model = new Model();
    moves.forEach(model::make);
  }

  /** What the pool has to look like, kept beside it. */
  private static final class Model {
    private final PoolRig rig = new PoolRig();
    private final List<Lease> all = new ArrayList<>();
    private final Map<AccountId, Lease> running = new HashMap<>();
    private final Map<AccountId, AccountState> states = new HashMap<>();
    private final Set<Lease> used = new HashSet<>();
    private final Map<Lease, Action> ended = new HashMap<>();

    Model() {
      IDS.forEach(id -> states.put(rig.free(id), AccountState.AVAILABLE));
    }

    void make(Move move) {
      if (move.action() == Action.ACQUIRE) {
        acquire();
      } else if (move.action() == Action.CLEAN) {
        clean(IDS.get(move.which() % IDS.size()));
      } else if (!all.isEmpty()) {
        use(move.action(), all.get(move.which() % all.size()));
      }
      states.forEach((id, state) -> assertEquals(state, rig.state(id)));
    }

    private void acquire() {
      AcquireOutcome outcome =
          rig.leases.acquire(PoolSamples.POOL, PoolSamples.WORKER, PoolRig.THREE_HOURS);
      if (!states.containsValue(AccountState.AVAILABLE)) {
        assertInstanceOf(AcquireOutcome.NoneFree.class, outcome);
        return;
      }
      Lease lease = assertInstanceOf(AcquireOutcome.Leased.class, outcome).lease();
      AccountId id = lease.account();
      long before = all.stream().filter(old -> old.account().equals(id)).count();
      assertEquals(AccountState.AVAILABLE, states.put(id, AccountState.LEASED));
      assertEquals(new Fence(before + 1), lease.fence());
      running.put(id, lease);
      all.add(lease);
    }

    private void clean(String id) {
      if (states.get(new AccountId(id)) == AccountState.DIRTY) {
        rig.clean(id);
        states.put(new AccountId(id), AccountState.AVAILABLE);
      }
    }

    private void use(Action action, Lease lease) {
      boolean runs = lease.equals(running.get(lease.account()));
      switch (action) {
        case BEGIN -> {
          boolean begun = rig.leases.begin(lease, JOB) instanceof BeginOutcome.Begun;
          assertEquals(runs, begun);
          if (begun) {
            used.add(lease);
          }
        }
        case RENEW -> assertEquals(runs, rig.leases.renew(lease) instanceof RenewOutcome.Renewed);
        case RELEASE -> release(lease, runs);
        case GIVE_BACK -> giveBack(lease, runs);
        case ACQUIRE, CLEAN -> throw new IllegalArgumentException(action.name());
      }
    }

    private void release(Lease lease, boolean runs) {
      boolean released = rig.leases.release(lease) instanceof ReleaseOutcome.Released;
      assertEquals(runs || lastEndedBy(lease, Action.RELEASE), released);
      if (runs) {
        end(lease, Action.RELEASE, AccountState.DIRTY);
      }
    }

    private void giveBack(Lease lease, boolean runs) {
      GiveBackOutcome outcome = rig.leases.giveBack(lease);
      if (runs && used.contains(lease)) {
        assertEquals(new GiveBackOutcome.InUse(JOB), outcome);
        return;
      }
      assertEquals(
          runs || lastEndedBy(lease, Action.GIVE_BACK),
          outcome instanceof GiveBackOutcome.GivenBack);
      if (runs) {
        end(lease, Action.GIVE_BACK, AccountState.AVAILABLE);
      }
    }

    private void end(Lease lease, Action how, AccountState state) {
      running.remove(lease.account());
      states.put(lease.account(), state);
      ended.keySet().removeIf(old -> old.account().equals(lease.account()));
      ended.put(lease, how);
    }

    private boolean lastEndedBy(Lease lease, Action how) {
      return ended.get(lease) == how;
    }
  }
}
