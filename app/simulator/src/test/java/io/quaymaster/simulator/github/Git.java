package io.quaymaster.simulator.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/**
 * The real git program in a folder.
 *
 * @param folder where it runs
 */
record Git(Path folder) {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Ada",
          "GIT_AUTHOR_EMAIL", "ada@example.org",
          "GIT_COMMITTER_NAME", "Ada",
          "GIT_COMMITTER_EMAIL", "ada@example.org");

  /** What a run gave. */
  record Result(int status, String output) {}

  static Git clone(Path below, Scene scene, String name) {
    new Git(below).run("clone", "-q", scene.gitHub.url() + "/" + name + ".git", "work");
    return new Git(below.resolve("work"));
  }

  /** Runs a command that must succeed; gives what it printed. */
  String run(String... arguments) {
    Result result = attempt(arguments);
    Assertions.assertEquals(0, result.status(), result.output());
    return result.output().strip();
  }

  /** Runs a command. */
  Result attempt(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(ENVIRONMENT);
    try {
      Process process = builder.redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
