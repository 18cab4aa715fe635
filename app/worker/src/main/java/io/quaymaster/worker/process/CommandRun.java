package io.quaymaster.worker.process;

import io.quaymaster.job.output.JobOutput;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.StopSignal;
import io.quaymaster.worker.WorkerSettings;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one command behind a wall, within its limits, to its end and that of all its processes. */
public final class CommandRun {
  private static final Logger LOG = LoggerFactory.getLogger(CommandRun.class);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int LOOKS_BETWEEN_MEASURES = 10;
  private static final int ATTEMPTS = 100;

  private final Command command;
  private final Wall wall;
  private final WorkerSettings settings;
  private final JobOutput output;
  private final StopSignal stop;

  public CommandRun(
      Command command, Wall wall, WorkerSettings settings, JobOutput output, StopSignal stop) {
    this.command = command;
    this.wall = wall;
    this.settings = settings;
    this.output = output;
    this.stop = stop;
  }

  /**
   * Runs it. When this returns none of its processes lives.
   *
   * @throws IOException when it can't be begun
   */
  public CommandEnd run() throws IOException {
    Process process = start();
    Limits limits = new Limits(settings, command.workspace(), output);
    OutputPump pump = OutputPump.start(process.getInputStream(), output);
    CommandEnd end;
    try {
      end = watch(process, limits);
    } finally {
      endAll(process);
      pump.join();
    }
    return end;
  }

  private Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(wall.around(command.argv(), settings));
    builder.directory(command.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    return builder.start();
  }

  private CommandEnd watch(Process process, Limits limits) {
    long begun = System.nanoTime();
    for (int look = 0; ; look++) {
      if (exited(process)) {
        return new CommandEnd.Exited(process.exitValue());
      }
      Optional<StopReason> told = stop.reason();
      if (told.isPresent()) {
        return stopped(process, told.get());
      }
      if (System.nanoTime() - begun > command.timeout().toNanos()) {
        ask(process);
        return new CommandEnd.TimedOut();
      }
      boolean measure = look % LOOKS_BETWEEN_MEASURES == LOOKS_BETWEEN_MEASURES - 1;
      Optional<String> exceeded =
          limits
              .quick()
              .or(
                  () ->
                      measure
                          ? limits.full(wall.members(process.toHandle(), command.marker()))
                          : Optional.empty());
      if (exceeded.isPresent()) {
        return new CommandEnd.Exceeded(exceeded.get());
      }
    }
  }

  private boolean exited(Process process) {
    try {
      return process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stop.stop(StopReason.INTERRUPTED);
      return false;
    }
  }

  /** Without the lease the account may be somebody else's: then nobody is asked. */
  private CommandEnd stopped(Process process, StopReason reason) {
    switch (reason) {
      case LEASE_LOST -> LOG.info("the lease is lost: {} is killed", command.marker());
      case CANCELLED, INTERRUPTED -> ask(process);
    }
    return new CommandEnd.Stopped(reason);
  }

  /** Asks all to end, and gives them a while. */
  private void ask(Process process) {
    wall.signal(Wall.Signal.TERM, process.toHandle(), command.marker());
    long asked = System.nanoTime();
    boolean waiting = true;
    while (waiting && System.nanoTime() - asked < settings.grace().toNanos()) {
      waiting =
          !wall.members(process.toHandle(), command.marker()).isEmpty()
              && stop.reason().filter(reason -> reason == StopReason.LEASE_LOST).isEmpty()
              && !Thread.currentThread().isInterrupted();
      pause(process);
    }
  }

  private static void pause(Process process) {
    try {
      // The leader's end is the likeliest change; when it has ended this doesn't wait at all.
      if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void endAll(Process process) {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (wall.members(process.toHandle(), command.marker()).isEmpty() && !process.isAlive()) {
        return;
      }
      wall.signal(Wall.Signal.KILL, process.toHandle(), command.marker());
      pause(process);
    }
    LOG.error(
        "processes of {} can't be killed: {}",
        command.marker(),
        wall.members(process.toHandle(), command.marker()));
    throw new IllegalStateException("processes of a job can't be killed: " + command.marker());
  }
}
