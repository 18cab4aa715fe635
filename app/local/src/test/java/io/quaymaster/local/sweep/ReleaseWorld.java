package io.quaymaster.local.sweep;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.EventProcessing;
import io.quaymaster.event.ProcessingOutcome;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunStore;
import io.quaymaster.simulator.hooks.SignedRequest;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.fault.FaultSweep;
import io.quaymaster.testkit.fault.Wall;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jgit.lib.ObjectId;

/** One push that waits in the queue, in an organisation of its own. */
final class ReleaseWorld implements FaultSweep.World<ReleaseEnd> {
  private static final int MAX_RECEIVES = 40;

  private final ReadWriteLock time = new ReentrantReadWriteLock();
  private final SweepOutside outside;
  private final Repository repository;
  private final ObjectId head;
  private final SignedRequest push;

  ReleaseWorld(SweepOutside outside, int number) {
    this.outside = outside;
    this.repository = outside.repository("sweep-" + number);
    this.head = outside.commit(repository, "feat: pay by invoice");
    this.push = outside.push();
  }

  @Override
  public FaultSweep.Worker process(Wall wall) {
    ApplicationContext process = ApplicationContext.run(outside.settings(Optional.of(wall)));
    return new FaultSweep.Worker() {
      @Override
      public void work() {
        workOff(process, wall);
      }

      @Override
      public void close() {
        process.close();
      }
    };
  }

  /** What the queue does: hands the message out again until it is finished. */
  private void workOff(ApplicationContext process, Wall wall) {
    Envelope envelope = Envelopes.of(push, process.getBean(EnvelopeReader.class));
    EventProcessing processing = process.getBean(EventProcessing.class);
    for (int receive = 1; receive <= MAX_RECEIVES; receive++) {
      ProcessingOutcome outcome = process(processing, envelope, receive);
      if (wall.isDead()) {
        throw new IllegalStateException("the process is dead");
      }
      switch (outcome) {
        case ProcessingOutcome.Completed _ -> {
          return;
        }
        case ProcessingOutcome.Failed(var error) -> throw new AssertionError(error);
        case ProcessingOutcome.RetryAfter(var delay, _) ->
            moveClock(SweepBeans.CLOCK.instant().plus(delay));
        case ProcessingOutcome.DeferUntil(var until, _) -> moveClock(until);
      }
    }
    throw new AssertionError("the delivery came to no end in " + MAX_RECEIVES + " receives");
  }

  private ProcessingOutcome process(EventProcessing processing, Envelope envelope, int receive) {
    time.readLock().lock();
    try {
      return processing.process(envelope, receive);
    } finally {
      time.readLock().unlock();
    }
  }

  /** Time passes only while nobody works: an executor that lives keeps its claims. */
  private void moveClock(Instant to) {
    time.writeLock().lock();
    try {
      SweepBeans.CLOCK.advanceTo(to);
    } finally {
      time.writeLock().unlock();
    }
  }

  @Override
  public void passTime() {
    SweepBeans.CLOCK.advance(Duration.ofMinutes(10));
  }

  @Override
  public ReleaseEnd end() {
    Map<String, Object> settings = outside.settings(Optional.empty());
    try (ApplicationContext reader = ApplicationContext.run(settings)) {
      RunKey key = new RunKey("release", repository.id() + "/" + head.name() + "/stable");
      Optional<String> run =
          reader
              .getBean(RunStore.class)
              .find(key)
              .map(found -> found.state().getClass().getSimpleName());
      Optional<String> delivery =
          reader
              .getBean(DeliveryLedger.class)
              .find(new DeliveryId(push.guid()))
              .map(found -> found.state().getClass().getSimpleName());
      return ReleaseEnd.of(repository, head, run, delivery);
    }
  }

  @Override
  public void close() {
    // Its organisation stays; nobody else uses it.
  }
}
