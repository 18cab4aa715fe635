package io.quaymaster.job.work;

import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.job.processor.StopReason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Protects this worker's task while a job is in work, from the first moment to the last. A platform
 * that does not protect it ends it like any other: the job is handed back then.
 */
final class TaskGuard implements Supplier<Optional<StopReason>>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TaskGuard.class);

  private final TaskProtection protection;
  private final Duration time;

  /** Protects it, for so long beyond every further sign of life. */
  TaskGuard(TaskProtection protection, Duration time) {
    this.protection = protection;
    this.time = time;
    try {
      protect();
    } catch (RuntimeException e) {
      LOG.warn("the task is not protected yet; the next sign of life tries again", e);
    }
  }

  private void protect() {
    if (protection.protect(time) instanceof TaskProtection.ProtectionOutcome.Refused(var why)) {
      LOG.warn("the task is not protected: {}", why);
    }
  }

  /** One of the signs of life. */
  @Override
  public Optional<StopReason> get() {
    protect();
    return Optional.empty();
  }

  /** Without it a worker that is not needed any more would stay until the protection ends. */
  @Override
  public void close() {
    try {
      if (protection.release() instanceof TaskProtection.ProtectionOutcome.Refused(var why)) {
        LOG.info("the task's protection ends by itself: {}", why);
      }
    } catch (RuntimeException e) {
      LOG.warn("the task's protection ends by itself", e);
    }
  }
}
