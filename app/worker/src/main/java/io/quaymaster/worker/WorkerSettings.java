package io.quaymaster.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How jobs are done on this machine.
 *
 * @param folder where workspaces are made; the system's temporary folder when it is not set
 * @param firstUser the first of the user (and group) ids that commands run under, when the worker
 *     is root; nobody else may have them
 * @param users how many ids there are, one for each command at a time
 * @param outputLimit bytes a job may print before it is stopped; 10 MB of them are kept
 * @param diskLimit bytes its workspace may grow to
 * @param memoryLimit bytes of memory its processes may hold together; three quarters of the
 *     machine's when it is not set
 * @param processLimit how many processes and threads it may have
 * @param openFileLimit how many files each process may have open
 * @param grace how long a command may take to end after SIGTERM
 */
@ConfigurationProperties("quaymaster.worker")
public record WorkerSettings(
    Optional<Path> folder,
    @Bindable(defaultValue = "64000") int firstUser,
    @Bindable(defaultValue = "16") int users,
    @Bindable(defaultValue = "104857600") long outputLimit,
    @Bindable(defaultValue = "10737418240") long diskLimit,
    Optional<Long> memoryLimit,
    @Bindable(defaultValue = "1024") int processLimit,
    @Bindable(defaultValue = "4096") int openFileLimit,
    @Bindable(defaultValue = "10s") Duration grace) {
  public WorkerSettings {
    if (firstUser < 1_000 || users < 1 || outputLimit < 1 || diskLimit < 1) {
      throw new IllegalArgumentException(
          "quaymaster.worker: first-user must be at least 1000 and users and limits at least 1");
    }
    if (processLimit < 8 || openFileLimit < 16 || grace.isNegative()) {
      throw new IllegalArgumentException(
          "quaymaster.worker: process-limit must be at least 8, open-file-limit at least 16,"
              + " grace not negative");
    }
  }

  /** Where workspaces are made. */
  public Path root() {
    return folder.orElseGet(
        () -> Path.of(System.getProperty("java.io.tmpdir")).resolve("quaymaster-jobs"));
  }
}
