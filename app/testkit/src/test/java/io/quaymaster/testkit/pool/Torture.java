package io.quaymaster.testkit.pool;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.testkit.pool.Others.Echo;
import io.quaymaster.testkit.pool.Others.Operator;
import io.quaymaster.testkit.pool.Others.ReaperProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A pool under all that can go wrong, in one thread: who has the next turn, how far it gets in it,
 * what fails and how much time passes are drawn from one seed, so that every run can be had again.
 */
final class Torture {
  private static final int TAKERS = 256;
  private static final int ACCOUNTS = 224;
  private static final int CLEANERS = 64;
  private static final int OTHERS = 16;

  /** They have more to do than takers. */
  private static final int CLEANER_TURNS = 3;

  /** How far the index may be behind, in changes. */
  private static final int INDEX_LAG = 40;

  /** Between two turns, in milliseconds. */
  private static final int STEP = 20;

  private static final int ENDING_MILLIS = 420_000;

  private final Scene scene;
  private final List<Taker> takers = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();

  Torture(long seed, Variant variant) {
    RandomGenerator random = new SplittableRandom(seed);
    Violations violations = new Violations();
    Doors doors = new Doors(variant != Variant.UNFENCED_DOORS, violations);
    MemoryFreeIndex index = new MemoryFreeIndex(() -> random.nextInt(INDEX_LAG));
    AccountStore truth = new MemoryAccountStore(index);
    AccountStore store =
        variant == Variant.UNCONDITIONAL_WRITES ? new UnconditionalStore(truth) : truth;
    Tally tally = new Tally();
    World world = new World(store, index, doors, violations, tally, random);
    List<AccountId> ids =
        IntStream.range(0, ACCOUNTS).mapToObj(i -> new AccountId("%012d".formatted(i))).toList();
    scene =
        new Scene(
            world,
            truth,
            doors,
            violations,
            tally,
            random,
            ids,
            new ArrayList<>(),
            new Scene.State());
    scene.begin(
        Pool.over(world, Scene.TIMING, variant != Variant.UNFENCED_LEASES),
        variant == Variant.SOUND);
    ids.forEach(
        id ->
            truth.write(
                new AccountWrite.Created(Account.registered(Scene.member(id), world.now()))));
    cast();
  }

  private void cast() {
    for (int i = 0; i < TAKERS; i++) {
      takers.add(new Taker(scene, i));
    }
    actors.addAll(takers);
    for (int i = 0; i < CLEANERS; i++) {
      Cleaner cleaner = new Cleaner(scene, i);
      actors.addAll(Collections.nCopies(CLEANER_TURNS, cleaner));
    }
    for (int i = 0; i < OTHERS; i++) {
      actors.add(i < 2 ? new ReaperProcess(scene) : new Echo(scene));
      actors.add(i < 2 ? new Operator(scene) : new Echo(scene));
    }
  }

  /** Makes so many calls, or fewer when something wrong was found already. */
  Torture run(int calls) {
    while (scene.tally().calls() < calls && scene.violations().examples().isEmpty()) {
      turn();
    }
    return this;
  }

  /** Half of the takers die, the others hold on to what they have; the rest tidies up. */
  Torture settle() {
    scene.end();
    for (int i = 0; i < takers.size(); i += 2) {
      takers.get(i).die();
    }
    actors.forEach(Actor::wake);
    long until = scene.world().now().toEpochMilli() + ENDING_MILLIS;
    while (scene.world().now().toEpochMilli() < until) {
      turn();
    }
    scene.checkEnd(takers);
    return this;
  }

  private void turn() {
    scene.world().pass(scene.random().nextInt(STEP));
    actors.get(scene.random().nextInt(actors.size())).turn();
  }

  Violations violations() {
    return scene.violations();
  }

  Tally tally() {
    return scene.tally();
  }

  Doors doors() {
    return scene.doors();
  }
}
