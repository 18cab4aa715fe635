package io.quaymaster.testkit.pool;

import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.run.RunKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A worker, and not a well-behaved one: it also writes when it was told that its lease is lost. */
final class Taker extends Actor {
  private enum Phase {
    FREE,
    LEASED,
    BEGUN,
    LOST
  }

  private final int number;
  private int life;
  private Phase phase = Phase.FREE;
  private @Nullable Lease lease;

  Taker(Scene scene, int number) {
    super(scene);
    this.number = number;
  }

  /** The lease that it thinks it holds. */
  Optional<Lease> held() {
    return phase == Phase.LOST ? Optional.empty() : Optional.ofNullable(lease);
  }

  @Override
  void reborn() {
    life++;
    phase = Phase.FREE;
    lease = null;
  }

  @Override
  void next() {
    Lease mine = lease;
    if (mine == null) {
      if (!scene.ending()) {
        acquire();
      }
    } else if (scene.ending()) {
      renew(mine);
    } else {
      use(mine);
    }
  }

  private void acquire() {
    call(
        () ->
            scene
                .pool()
                .leases()
                .acquire(Scene.POOL, new Holder("taker-" + number + "." + life), Scene.LEASE),
        outcome -> {
          if (outcome instanceof AcquireOutcome.Leased(var taken)) {
            lease = taken;
            phase = Phase.LEASED;
          } else {
            sleep(Scene.NONE_FREE_WAIT);
          }
        },
        Optional.empty());
  }

  private void use(Lease mine) {
    int drawn = scene.random().nextInt(1_000);
    if (drawn < 5) {
      sleepLong();
    } else if (drawn < 8) {
      die();
    } else if (phase == Phase.LOST) {
      writeThoughLost(mine);
    } else if (phase == Phase.LEASED) {
      beginOrGiveBack(mine, drawn);
    } else if (drawn < 300) {
      scene.doors().write(mine);
    } else if (drawn < 800) {
      renew(mine);
    } else {
      release(mine);
    }
  }

  private void writeThoughLost(Lease mine) {
    scene.doors().write(mine);
    if (chance(20)) {
      phase = Phase.FREE;
      lease = null;
    }
  }

  private void beginOrGiveBack(Lease mine, int drawn) {
    if (drawn < 150) {
      call(
          () -> scene.pool().leases().giveBack(mine),
          outcome -> {
            if (outcome instanceof GiveBackOutcome.GivenBack) {
              reborn();
            } else {
              lost();
            }
          },
          Optional.of(mine));
    } else if (drawn < 400) {
      renew(mine);
    } else {
      call(
          () -> scene.pool().leases().begin(mine, new RunKey("job", mine.id().value())),
          outcome -> {
            if (outcome instanceof BeginOutcome.Begun) {
              phase = Phase.BEGUN;
            } else {
              forget();
            }
          },
          Optional.of(mine));
    }
  }

  private void renew(Lease mine) {
    call(
        () -> scene.pool().leases().renew(mine),
        outcome -> {
          if (outcome instanceof RenewOutcome.Lost) {
            lost();
          }
          if (scene.ending()) {
            sleep(Scene.HEARTBEAT);
          }
        },
        Optional.of(mine));
  }

  private void release(Lease mine) {
    call(
        () -> scene.pool().leases().release(mine),
        outcome -> {
          if (outcome instanceof ReleaseOutcome.Released && chance(80)) {
            reborn();
          } else {
            lost();
          }
        },
        Optional.of(mine));
  }

  /** Who had credentials goes on with them; who never had any can't. */
  private void lost() {
    scene.tally().lost();
    if (phase == Phase.BEGUN) {
      phase = Phase.LOST;
    } else {
      forget();
    }
  }

  private void forget() {
    phase = Phase.FREE;
    lease = null;
  }
}
