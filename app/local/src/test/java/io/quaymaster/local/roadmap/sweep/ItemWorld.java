package io.quaymaster.local.roadmap.sweep;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.local.roadmap.Team;
import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.RoadmapFiles;
import io.quaymaster.roadmap.flow.RoadmapOutcome;
import io.quaymaster.testkit.fault.FaultSweep;
import io.quaymaster.testkit.fault.Wall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One uploaded file that the queue tells of, with a team of its own. */
final class ItemWorld implements FaultSweep.World<ItemEnd> {
  private static final int MAX_RECEIVES = 40;

  private final ReadWriteLock time = new ReentrantReadWriteLock();
  private final RoadmapOutside outside;
  private final Team team;
  private final Upload upload;

  ItemWorld(RoadmapOutside outside, int number) {
    this.outside = outside;
    this.team = outside.team("sweep-" + number);
    outside.put("Input/" + team.name() + "/invoice.json", team.item("Pay by invoice", "Q1 2026"));
    this.upload = outside.uploads().getFirst();
  }

  @Override
  public FaultSweep.Worker process(Wall wall) {
    ApplicationContext process = outside.process(Optional.of(wall));
    return new FaultSweep.Worker() {
      @Override
      public void work() {
        workOff(process.getBean(RoadmapFiles.class), wall);
      }

      @Override
      public void close() {
        process.close();
      }
    };
  }

  /** What the queue does: hands the message out again until it is finished. */
  private void workOff(RoadmapFiles files, Wall wall) {
    for (int receive = 1; receive <= MAX_RECEIVES; receive++) {
      Optional<RoadmapOutcome> outcome = handle(files, wall);
      if (wall.isDead()) {
        throw new IllegalStateException("the process is dead");
      }
      switch (outcome.orElseThrow()) {
        case RoadmapOutcome.Processed _, RoadmapOutcome.Ignored _ -> {
          return;
        }
        case RoadmapOutcome.Invalid invalid -> throw new AssertionError(invalid.toString());
        case RoadmapOutcome.Wait(var until, _) -> moveClock(until);
      }
    }
    throw new AssertionError("the upload came to no end in " + MAX_RECEIVES + " receives");
  }

  /** Empty when the process died over it. */
  private Optional<RoadmapOutcome> handle(RoadmapFiles files, Wall wall) {
    time.readLock().lock();
    try {
      return Optional.of(files.handle(upload));
    } catch (RuntimeException e) {
      if (wall.isDead()) {
        return Optional.empty();
      }
      throw e;
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
  public ItemEnd end() {
    return ItemEnd.of(team, outside.keys("/" + team.name() + "/"));
  }

  @Override
  public void close() {
    // Its organisation and its files stay; nobody else uses them.
  }
}
