package io.quaymaster.local.job.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Holder;
import io.quaymaster.account.clean.pool.PoolCleaning;
import io.quaymaster.account.reap.Reaper;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.result.ResultFolder;
import io.quaymaster.job.work.Keeping;
import io.quaymaster.job.work.Turns;
import io.quaymaster.job.work.WorkerStop;
import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.testkit.fault.FaultSweep;
import io.quaymaster.testkit.fault.Wall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A job whose message waits; the pool is that of all worlds. */
final class JobWorld implements FaultSweep.World<JobEnding> {
  private static final int PATIENCE = 40;

  /** Longer than a worker's silence, so that what the dead hold is taken from them. */
  private static final Duration WHILE = Duration.ofMinutes(6);

  private final StandingTime time = new StandingTime();
  private final JobOutside outside;
  private final Labelled labelled;

  JobWorld(JobOutside outside, Labelled labelled) {
    this.outside = outside;
    this.labelled = labelled;
    outside.request(labelled);
  }

  @Override
  public FaultSweep.Worker process(Wall wall) {
    ApplicationContext process = outside.process(Optional.of(wall));
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

  /** Turns of a worker, and rounds of the pool, until nothing is left to do. */
  private void workOff(ApplicationContext process, Wall wall) {
    Turns turns = process.getBean(Turns.class);
    Reaper reaper = process.getBean(Reaper.class);
    PoolCleaning cleaning = process.getBean(PoolCleaning.class);
    WorkerStop never = new WorkerStop();
    for (int round = 1; round <= PATIENCE; round++) {
      if (outside.messages() > 0) {
        time.step(wall, () -> turns.take(never));
      }
      if (!outside.accountsAreFree()) {
        time.step(wall, reaper::reap);
        time.step(wall, () -> cleaning.sweep(new Holder("cleaner"), Instant.MAX));
      }
      if (outside.messages() == 0 && outside.accountsAreFree()) {
        return;
      }
      time.passTo(SweepBeans.CLOCK.instant().plus(WHILE));
    }
    throw new AssertionError("the job came to no end: " + end());
  }

  @Override
  public void passTime() {
    SweepBeans.CLOCK.advance(Duration.ofMinutes(10));
  }

  @Override
  public JobEnding end() {
    Map<String, String> results = new TreeMap<>();
    labelled.jobs().forEach(job -> results.putAll(results(Keeping.folder(job))));
    return new JobEnding(
        labelled.jobTexts(),
        labelled.comments(),
        results,
        outside.accounts().stream().map(AccountState::name).toList(),
        outside.messages());
  }

  private Map<String, String> results(ResultFolder folder) {
    Map<String, String> results = new TreeMap<>();
    JobResults kept = outside.visitor(JobResults.class);
    for (JobResults.Stored stored : kept.list(folder)) {
      ResultFile file = stored.file();
      results.put(file.path(), file.equals(ResultFile.RESULT) ? "" : read(kept, folder, file));
    }
    return results;
  }

  private static String read(JobResults kept, ResultFolder folder, ResultFile file) {
    try (InputStream content = kept.open(folder, file).orElseThrow()) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // Its organisation and its files stay; nobody else uses them.
  }
}
