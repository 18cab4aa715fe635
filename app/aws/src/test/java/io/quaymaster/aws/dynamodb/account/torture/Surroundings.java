package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.dynamodb.account.BenchmarkPool;
import io.quaymaster.aws.dynamodb.account.torture.Happenings.Happening;
import io.quaymaster.testkit.pool.Doors;
import io.quaymaster.testkit.pool.Violations;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** What all processes share. */
final class Surroundings {
  private final BenchmarkPool pool;
  private final AccountStore store;
  private final FreeIndex index;
  private final List<AccountId> ids;
  private final SharedTime time;
  private final long calls;
  private final Violations violations = new Violations();
  private final Doors doors;
  private final MoveLog moves = new MoveLog();
  private final Happenings happenings = new Happenings();
  private final PastCalls past = new PastCalls();
  private final Queue<AccountId> signals = new ConcurrentLinkedQueue<>();
  private volatile boolean calm;

  /**
   * @param calls after so many all stop, and at the first violation
   * @param fenced whether the doors look at fences
   */
  Surroundings(BenchmarkPool pool, int threads, long calls, boolean fenced) {
    this.pool = pool;
    this.store = pool.store();
    this.index = pool.index();
    this.ids = store.list().stream().map(account -> account.id()).toList();
    this.time = new SharedTime(threads);
    this.calls = calls;
    this.doors = new Doors(fenced, violations);
  }

  /** Whether processes go on; the first who sees the end tells those who wait. */
  boolean goesOn() {
    boolean on = happenings.count(Happening.CALL) < calls && violations.examples().isEmpty();
    if (!on) {
      time.end();
    }
    return on;
  }

  /** From now on nothing fails any more. */
  void calm() {
    calm = true;
  }

  boolean isCalm() {
    return calm;
  }

  void happened(Happening happening) {
    happenings.add(happening);
  }

  /** An account is written with this lease: a new one, or one that goes on. */
  void leased(Lease lease) {
    if (doors.granted(lease)) {
      happened(Happening.LEASE);
    }
  }

  AccountId anyAccount() {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }

  PoolName poolName() {
    return pool.name();
  }

  AccountStore store() {
    return store;
  }

  FreeIndex index() {
    return index;
  }

  SharedTime time() {
    return time;
  }

  Violations violations() {
    return violations;
  }

  Doors doors() {
    return doors;
  }

  MoveLog moves() {
    return moves;
  }

  Happenings happenings() {
    return happenings;
  }

  PastCalls past() {
    return past;
  }

  Queue<AccountId> signals() {
    return signals;
  }
}
