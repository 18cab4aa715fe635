package io.quaymaster.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.local.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A worker that runs as a process of its own. */
final class WorkerProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Process process;
  private final Path log;

  private WorkerProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts one with an environment that has nothing else. */
  static WorkerProgram start(Path folder, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile(folder, "worker", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-cp",
              classPath(),
              "io.quaymaster.worker.Worker");
      builder.environment().keySet().retainAll(Set.of("PATH", "HOME"));
      builder.environment().putAll(environment);
      return new WorkerProgram(
          builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of the program alone, as its module has written it: no server, no simulator, no tests. */
  private static String classPath() throws IOException {
    Path target = Path.of("..", "worker", "target").toAbsolutePath().normalize();
    return target.resolve("classes") + ":" + Files.readString(target.resolve("classpath")).strip();
  }

  /** Starts one and waits until it takes jobs. */
  static WorkerProgram running(Path folder, Map<String, String> environment) {
    WorkerProgram worker = start(folder, environment);
    try {
      Eventually.holds(
          PATIENCE,
          () -> worker.log().contains("takes jobs") || !worker.process.isAlive(),
          worker::log);
      if (!worker.process.isAlive()) {
        throw new AssertionError("the worker did not start: " + worker.log());
      }
      return worker;
    } catch (AssertionError e) {
      worker.close();
      throw e;
    }
  }

  long pid() {
    return process.pid();
  }

  String log() {
    try {
      return Files.readString(log, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** SIGTERM, and the end of the process. */
  int terminate() {
    process.destroy();
    return exitCode();
  }

  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the worker does not end: " + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lets it give its account back; by force when it is in the middle of a job. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
