package io.quaymaster.testkit.pool;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.operate.AccountCommand;
import java.util.Optional;

/** The rest of the cast. */
final class Others {
  private Others() {}

  /** Reaps now and then. */
  static final class ReaperProcess extends Actor {
    ReaperProcess(Scene scene) {
      super(scene);
    }

    @Override
    void next() {
      call(() -> scene.pool().reaper().reap(), _ -> sleep(Scene.SWEEP), Optional.empty());
    }

    @Override
    void reborn() {}
  }

  /** Commands at random. */
  static final class Operator extends Actor {
    Operator(Scene scene) {
      super(scene);
    }

    @Override
    void next() {
      if (scene.ending()) {
        return;
      }
      AccountId id = scene.anyAccount();
      AccountCommand command = command(id, scene.random().nextInt(100));
      call(
          () -> scene.pool().accounts().change(command),
          _ -> sleep(scene.random().nextInt(Scene.SWEEP)),
          Optional.empty());
    }

    private static AccountCommand command(AccountId id, int drawn) {
      if (drawn < 35) {
        return new AccountCommand.Restore(id);
      }
      if (drawn < 60) {
        return new AccountCommand.Register(Scene.member(id));
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

  /** Makes calls again that others made long ago, as a network does that delays and duplicates. */
  static final class Echo extends Actor {
    Echo(Scene scene) {
      super(scene);
    }

    @Override
    void next() {
      if (!scene.ending()) {
        scene
            .pastCall()
            .ifPresent(
                past -> {
                  scene.tally().duplicate();
                  begin(past.duplicate(scene.random().nextLong(), skew()));
                });
      }
    }

    @Override
    void reborn() {}
  }
}
