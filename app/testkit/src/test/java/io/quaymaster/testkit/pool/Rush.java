package io.quaymaster.testkit.pool;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Holder;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.testkit.pool.Call.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Many who take at the same moment: one step each, in turn. */
final class Rush {
  private final Tally tally = new Tally();
  private final Violations violations = new Violations();
  private final List<AcquireOutcome> outcomes = new ArrayList<>();
  private final SplittableRandom random;
  private final World world;
  private final Pool pool;

  /**
   * @param accounts all free
   * @param lag by how many changes the index is behind
   */
  Rush(int accounts, int lag, long seed) {
    random = new SplittableRandom(seed);
    MemoryFreeIndex index = new MemoryFreeIndex(() -> lag);
    MemoryAccountStore store = new MemoryAccountStore(index);
    Doors doors = new Doors(true, violations);
    world = new World(store, index, doors, violations, tally, random);
    world.calm();
    pool = Pool.over(world, Scene.TIMING, true);
    for (int i = 0; i < accounts; i++) {
      AccountId id = new AccountId("%012d".formatted(random.nextLong(1_000_000_000_000L)));
      Account dirty = Account.registered(Scene.member(id), world.now());
      Account cleaning = dirty.cleaning(new Holder("cleaner"), world.now().plusSeconds(60));
      store.write(new AccountWrite.Created(dirty));
      store.write(new AccountWrite.Replaced(cleaning));
      store.write(new AccountWrite.Replaced(cleaning.cleaned(world.now())));
    }
  }

  /** All of them take one account each. */
  void all(int takers) {
    List<Call<AcquireOutcome>> waiting = new ArrayList<>();
    for (int i = 0; i < takers; i++) {
      Holder holder = new Holder("taker-" + i);
      waiting.add(
          new Call<>(
              () -> pool.leases().acquire(Scene.POOL, holder, Scene.LEASE),
              outcomes::add,
              Optional.empty(),
              random.nextLong(),
              Duration.ZERO));
    }
    while (!waiting.isEmpty()) {
      waiting.removeIf(this::ended);
    }
    if (!violations.examples().isEmpty()) {
      throw new AssertionError(violations.examples());
    }
  }

  private boolean ended(Call<AcquireOutcome> call) {
    world.turn(call);
    Progress progress =
        call.advance(
            1,
            e -> {
              throw e;
            });
    return progress == Progress.ENDED;
  }

  Instant now() {
    return world.now();
  }

  int writes() {
    return tally.leases() + tally.conflicts();
  }

  List<AcquireOutcome> outcomes() {
    return outcomes;
  }

  int count(Class<? extends AcquireOutcome> type) {
    return (int) outcomes.stream().filter(type::isInstance).count();
  }
}
