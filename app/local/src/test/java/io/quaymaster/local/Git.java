package io.quaymaster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The git of this machine, in one folder, untouched by the settings of whoever runs the tests. */
public record Git(Path folder) {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Mona",
          "GIT_AUTHOR_EMAIL", "mona@example.com",
          "GIT_COMMITTER_NAME", "Mona",
          "GIT_COMMITTER_EMAIL", "mona@example.com");

  /** Clones into a new folder below {@code parent}. */
  public static Git clone(String url, Path parent) {
    new Git(parent).run("clone", "-q", url, "clone");
    return new Git(parent.resolve("clone"));
  }

  /** Commits without a change, and pushes; the new head. */
  public String pushCommit(String message) {
    run("commit", "-q", "--allow-empty", "-m", message);
    run("push", "-q", "origin", "HEAD");
    return run("rev-parse", "HEAD");
  }

  /** Runs one command and gives its output without the end of line. */
  public String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(ENVIRONMENT);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    try {
      Process process = builder.start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
