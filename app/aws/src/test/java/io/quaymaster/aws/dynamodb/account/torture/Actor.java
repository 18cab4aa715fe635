package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.Lease;
import io.quaymaster.aws.dynamodb.account.torture.Happenings.Happening;
import io.quaymaster.aws.dynamodb.account.torture.PastCalls.PastCall;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/** A process with a clock of its own that makes one call after the other, on a thread. */
abstract class Actor {
  /** No two clocks differ by more than twice this, in milliseconds. */
  private static final int MAX_SKEW = 20_000;

  /** That of one round, in milliseconds. */
  private static final int MOST_TIME = 150;

  private static final int LONGEST_SLEEP = 900_000;

  protected final Surroundings world;
  private final Steps steps;
  private final Doing doing;

  Actor(Surroundings world) {
    this.world = world;
    this.steps = new Steps(world);
    Duration skew =
        Duration.ofMillis(ThreadLocalRandom.current().nextInt(2 * MAX_SKEW + 1) - MAX_SKEW);
    this.doing = Doing.over(steps, world.time().skewed(skew));
  }

  /** Decides what to do next; may make a call. */
  abstract void next();

  /** The process has died and another takes its place, which knows nothing. */
  abstract void reborn();

  /** Goes on until all calls are made. */
  final void run() {
    try {
      while (world.goesOn()) {
        world.time().pass(Duration.ofMillis(ThreadLocalRandom.current().nextInt(MOST_TIME)));
        round();
      }
    } finally {
      world.time().leave();
    }
  }

  private void round() {
    try {
      next();
    } catch (Steps.Crash e) {
      reborn();
    } catch (Steps.Outage e) {
      // The caller hears of it, and goes on as it can.
    } catch (RuntimeException e) {
      world.violations().add(Kind.UNEXPECTED_FAILURE, e.toString());
    }
  }

  /** Makes a call under a lease, or under none; others may make it again at any time. */
  protected final <T> void call(Optional<Lease> lease, Function<Doing, T> body, Consumer<T> then) {
    world.past().add(new PastCall(body, lease));
    then.accept(made(lease, body));
  }

  /** Makes a call of another process again. */
  protected final void repeat(PastCall past) {
    world.happened(Happening.DUPLICATE);
    var _ = made(past.lease(), past.body());
  }

  private <T> T made(Optional<Lease> lease, Function<Doing, T> body) {
    world.happened(Happening.CALL);
    steps.under(lease);
    try {
      return body.apply(doing);
    } finally {
      steps.under(Optional.empty());
    }
  }

  protected final boolean chance(int percent) {
    return ThreadLocalRandom.current().nextInt(100) < percent;
  }

  protected final void sleep(int millis) {
    world.time().await(Duration.ofMillis(millis));
  }

  /** Often past every deadline. */
  protected final void sleepLong() {
    world.happened(Happening.SLEEP);
    sleep(ThreadLocalRandom.current().nextInt(LONGEST_SLEEP));
  }
}
