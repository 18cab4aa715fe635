package io.quaymaster.worker;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.job.work.WorkerStop;
import io.quaymaster.settings.MissingSettings;
import io.quaymaster.worker.loop.WorkerLoop;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program that does jobs, one at a time, until it is told to end (SIGTERM). It takes no more
 * then; what can't end within {@link #PATIENCE} is handed back and runs again elsewhere. Exits with
 * 1 when it can't start.
 */
public final class Worker {
  /** How long a job in work may go on after SIGTERM. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /**
   * How long handing back may take then. Both together stay under the 120 s that ECS waits at most
   * before SIGKILL (ECS, task definition parameter {@code stopTimeout}).
   */
  static final Duration HAND_BACK = Duration.ofSeconds(25);

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final ApplicationContext beans;
  private final WorkerStop stop = new WorkerStop();
  private final Thread turns;

  private Worker(ApplicationContext beans, Duration patience) {
    this.beans = beans;
    WorkerLoop loop = beans.getBean(WorkerLoop.class);
    this.turns =
        Thread.ofPlatform()
            .name("turns")
            .uncaughtExceptionHandler((_, e) -> collapse(e))
            .start(() -> loop.run(stop));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(patience), "stop"));
  }

  /** Runs until the process is told to end. */
  public static void main(String[] args) {
    try {
      ApplicationContext beans =
          ApplicationContext.builder()
              .args(args)
              .deduceEnvironment(false)
              .banner(false)
              .properties(
                  Map.of(
                      "quaymaster.program",
                      "worker",
                      "quaymaster.stores",
                      "aws",
                      "quaymaster.pools",
                      "${quaymaster.worker.pool:sandbox}"))
              .build()
              .start();
      Duration patience =
          beans.getProperty("quaymaster.worker.patience", Duration.class).orElse(PATIENCE);
      var _ = new Worker(beans, patience);
      LOG.info(
          "the worker of pool {} takes jobs",
          beans.get("quaymaster.pools", String.class).orElseThrow());
    } catch (RuntimeException e) {
      explain(e);
      System.exit(1);
    }
  }

  /** Without its turns a process only looks alive; who watches it starts another. */
  private static void collapse(Throwable e) {
    LOG.error("the worker can't go on", e);
    Runtime.getRuntime().halt(1);
  }

  private void end(Duration patience) {
    LOG.info("told to end: no more jobs are taken");
    stop.takeNoMore();
    if (!ended(patience)) {
      LOG.warn("the job in work does not end in {}: it is handed back", patience);
      stop.handBack();
      if (!ended(HAND_BACK)) {
        LOG.error("the job could not be handed back: the reaper and its message bring it back");
      }
    }
    beans.close();
  }

  private boolean ended(Duration most) {
    try {
      return turns.join(most);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void explain(RuntimeException e) {
    Throwable cause = e;
    while (!(cause instanceof MissingSettings) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof MissingSettings missing) {
      LOG.error(missing.getMessage());
    } else {
      LOG.error("the worker can't start", e);
    }
  }
}
