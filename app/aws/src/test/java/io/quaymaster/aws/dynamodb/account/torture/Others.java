package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The rest of the cast. */
final class Others {
  private static final int SWEEP = 15_000;

  private Others() {}

  /** Reaps now and then. */
  static final class ReaperProcess extends Actor {
    ReaperProcess(Surroundings world) {
      super(world);
    }

    @Override
    void next() {
      call(Optional.empty(), doing -> doing.reaper().reap(), _ -> sleep(SWEEP));
    }

    @Override
    void reborn() {}
  }

  /** Commands at random. */
  static final class Operator extends Actor {
    Operator(Surroundings world) {
      super(world);
    }

    @Override
    void next() {
      AccountCommand command =
          command(world.anyAccount(), ThreadLocalRandom.current().nextInt(100));
      call(
          Optional.empty(),
          doing -> doing.accounts().change(command),
          _ -> sleep(ThreadLocalRandom.current().nextInt(SWEEP)));
    }

    private AccountCommand command(AccountId id, int drawn) {
      if (drawn < 35) {
        return new AccountCommand.Restore(id);
      }
      if (drawn < 60) {
        return new AccountCommand.Register(AccountSamples.member(id, world.poolName()));
      }
      if (drawn < 70) {
        return new AccountCommand.Quarantine(id, new Blocker("an operator says so"));
      }
      if (drawn < 85) {
        return new AccountCommand.ForceRelease(id);
      }
      return drawn < 95 ? new AccountCommand.Drain(id) : new AccountCommand.Deregister(id);
    }

    @Override
    void reborn() {}
  }

  /** Makes calls again that others made or are making. */
  static final class Echo extends Actor {
    Echo(Surroundings world) {
      super(world);
    }

    @Override
    void next() {
      world.past().any().ifPresent(this::repeat);
    }

    @Override
    void reborn() {}
  }
}
