package io.quaymaster.testkit.pool;

import io.quaymaster.account.Lease;
import io.quaymaster.testkit.pool.Call.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A process that makes one call after the other, each in as many turns as chance gives it. */
abstract class Actor {
  /** No two clocks differ by more than twice this, in milliseconds. */
  private static final int MAX_SKEW = 20_000;

  private static final int PERCENT = 100;
  private static final int LONGEST_SLEEP = 900_000;

  protected final Scene scene;
  private final Duration skew;
  private @Nullable Call<?> call;
  private long sleepsUntil;

  Actor(Scene scene) {
    this.scene = scene;
    this.skew = Duration.ofMillis(scene.random().nextInt(2 * MAX_SKEW + 1) - MAX_SKEW);
  }

  /** Decides what to do next; may make a call. */
  abstract void next();

  /** The process has died and another takes its place, which knows nothing. */
  abstract void reborn();

  final void turn() {
    if (sleepsUntil > scene.world().now().toEpochMilli()) {
      return;
    }
    if (call == null) {
      next();
    }
    if (call != null) {
      advance(call);
    }
  }

  private void advance(Call<?> current) {
    scene.world().turn(current);
    Progress progress = current.advance(scene.steps(), scene::failed);
    switch (progress) {
      case PAUSED -> {
        scene.tally().pause();
        scene.repeat(current);
        if (chance(1)) {
          sleepLong();
        }
      }
      case CRASHED -> die();
      case ENDED, FAILED -> {
        call = null;
        scene.remember(current);
      }
    }
  }

  /** A kill of the process, in the middle of a call or not. */
  final void die() {
    call = null;
    reborn();
  }

  protected final <T> void call(Supplier<T> body, Consumer<T> then, Optional<Lease> lease) {
    begin(new Call<>(body, then, lease, scene.random().nextLong(), skew));
  }

  protected final void begin(Call<?> next) {
    scene.tally().call();
    call = next;
  }

  protected final Duration skew() {
    return skew;
  }

  protected final boolean chance(int percent) {
    return scene.random().nextInt(PERCENT) < percent;
  }

  protected final void sleep(int millis) {
    sleepsUntil = scene.world().now().toEpochMilli() + millis;
  }

  /** Often past every deadline. */
  protected final void sleepLong() {
    scene.tally().longSleep();
    sleep(scene.random().nextInt(LONGEST_SLEEP));
  }

  final void wake() {
    sleepsUntil = 0;
  }
}
