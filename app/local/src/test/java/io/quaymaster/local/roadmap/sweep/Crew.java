package io.quaymaster.local.roadmap.sweep;

import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.RoadmapFiles;
import io.quaymaster.roadmap.flow.RoadmapOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several workers of several processes over one queue. What must wait does, by the test's clock,
 * which moves only while nobody works.
 */
final class Crew {
  /** As the server spreads those that wait. */
  private static final Duration MOST_SPREAD = Duration.ofMinutes(5);

  private final Queue<Waiting> queue =
      new PriorityQueue<>(Comparator.comparing(Waiting::notBefore));
  private final List<RoadmapOutcome> ends = new ArrayList<>();
  private final Random random = new Random(20_260_331);
  private int working;
  private int waits;

  Crew(Collection<Upload> uploads) {
    Instant now = SweepBeans.CLOCK.instant();
    uploads.forEach(upload -> queue.add(new Waiting(upload, now)));
  }

  private record Waiting(Upload upload, Instant notBefore) {}

  /** Works until nothing is left, with so many workers in each process. */
  List<RoadmapOutcome> work(List<RoadmapFiles> processes, int workersEach)
      throws InterruptedException, ExecutionException {
    try (ExecutorService workers = Executors.newCachedThreadPool()) {
      List<Future<?>> all = new ArrayList<>();
      for (RoadmapFiles process : processes) {
        for (int worker = 0; worker < workersEach; worker++) {
          all.add(workers.submit(() -> workOff(process)));
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    return ends();
  }

  private synchronized List<RoadmapOutcome> ends() {
    return List.copyOf(ends);
  }

  /** How often a file had to wait. */
  synchronized int waits() {
    return waits;
  }

  private void workOff(RoadmapFiles files) {
    try {
      Optional<Upload> next = take();
      while (next.isPresent()) {
        settle(next.orElseThrow(), handle(files, next.orElseThrow()));
        next = take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An outage or a bug: no more is begun, so that the others come to an end too. */
  private RoadmapOutcome handle(RoadmapFiles files, Upload upload) {
    try {
      return files.handle(upload);
    } catch (RuntimeException e) {
      synchronized (this) {
        queue.clear();
        working--;
        notifyAll();
      }
      throw new AssertionError("file " + upload.key() + " failed", e);
    }
  }

  private synchronized Optional<Upload> take() throws InterruptedException {
    while (true) {
      Waiting head = queue.peek();
      if (head == null && working == 0) {
        return Optional.empty();
      }
      if (head != null && !head.notBefore().isAfter(SweepBeans.CLOCK.instant())) {
        working++;
        return Optional.of(queue.remove().upload());
      }
      if (head != null && working == 0) {
        SweepBeans.CLOCK.advanceTo(head.notBefore());
      } else {
        wait();
      }
    }
  }

  private synchronized void settle(Upload upload, RoadmapOutcome outcome) {
    working--;
    switch (outcome) {
      case RoadmapOutcome.Wait(var until, _) -> {
        waits++;
        queue.add(new Waiting(upload, spread(until)));
      }
      case RoadmapOutcome.Processed _, RoadmapOutcome.Invalid _, RoadmapOutcome.Ignored _ ->
          ends.add(outcome);
    }
    notifyAll();
  }

  private Instant spread(Instant until) {
    Duration away = Duration.between(SweepBeans.CLOCK.instant(), until);
    Duration most = away.compareTo(MOST_SPREAD) < 0 ? away : MOST_SPREAD;
    return most.isPositive() ? until.plusMillis(random.nextLong(most.toMillis() + 1)) : until;
  }
}
