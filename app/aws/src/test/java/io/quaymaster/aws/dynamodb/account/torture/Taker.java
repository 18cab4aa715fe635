package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.aws.dynamodb.account.torture.Happenings.Happening;
import io.quaymaster.run.RunKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A worker, and not a well-behaved one: it also writes when it was told that its lease is lost. */
final class Taker extends Actor {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int NONE_FREE_WAIT = 20_000;

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

  Taker(Surroundings world, int number) {
    super(world);
    this.number = number;
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
      acquire();
    } else {
      use(mine);
    }
  }

  private void acquire() {
    Holder holder = new Holder("taker-" + number + "." + life);
    call(
        Optional.empty(),
        doing -> doing.leases().acquire(world.poolName(), holder, LEASE),
        outcome -> {
          if (outcome instanceof AcquireOutcome.Leased(var taken)) {
            lease = taken;
            phase = Phase.LEASED;
          } else {
            sleep(NONE_FREE_WAIT);
          }
        });
  }

  private void use(Lease mine) {
    int drawn = ThreadLocalRandom.current().nextInt(1_000);
    if (drawn < 5) {
      sleepLong();
    } else if (drawn < 8) {
      reborn();
    } else if (phase == Phase.LOST) {
      writeThoughLost(mine);
    } else if (phase == Phase.LEASED) {
      beginOrGiveBack(mine, drawn);
    } else if (drawn < 300) {
      world.doors().write(mine);
    } else if (drawn < 800) {
      renew(mine);
    } else {
      release(mine);
    }
  }

  private void writeThoughLost(Lease mine) {
    world.doors().write(mine);
    if (chance(20)) {
      forget();
    }
  }

  private void beginOrGiveBack(Lease mine, int drawn) {
    if (drawn < 150) {
      call(
          Optional.of(mine),
          doing -> doing.leases().giveBack(mine),
          outcome -> {
            if (outcome instanceof GiveBackOutcome.GivenBack) {
              reborn();
            } else {
              lost();
            }
          });
    } else if (drawn < 400) {
      renew(mine);
    } else {
      call(
          Optional.of(mine),
          doing -> doing.leases().begin(mine, new RunKey("job", mine.id().value())),
          outcome -> {
            if (outcome instanceof BeginOutcome.Begun) {
              phase = Phase.BEGUN;
            } else {
              forget();
            }
          });
    }
  }

  private void renew(Lease mine) {
    call(
        Optional.of(mine),
        doing -> doing.leases().renew(mine),
        outcome -> {
          if (outcome instanceof RenewOutcome.Lost) {
            lost();
          }
        });
  }

  private void release(Lease mine) {
    call(
        Optional.of(mine),
        doing -> doing.leases().release(mine),
        outcome -> {
          if (outcome instanceof ReleaseOutcome.Released && chance(80)) {
            reborn();
          } else {
            lost();
          }
        });
  }

  /** Who had credentials goes on with them; who never had any can't. */
  private void lost() {
    world.happened(Happening.LOST_LEASE);
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
