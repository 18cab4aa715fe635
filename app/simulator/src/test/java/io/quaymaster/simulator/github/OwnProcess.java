package io.quaymaster.simulator.github;

import io.quaymaster.simulator.state.account.Account;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A simulated GitHub in a process that can be killed.
 *
 * @param process it
 * @param api REST as the person who owns {@code acme/billing} and {@code acme/invoices}
 */
record OwnProcess(Process process, Api api) implements AutoCloseable {
  private static final String TOKEN = "ghp_local";

  /** Starts with a data folder; the first time, the repositories are made. */
  static OwnProcess start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                OwnProcess.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("http://")) {
        return new OwnProcess(process, new Api(line + "/api/v3", "token " + TOKEN));
      }
    }
    throw new IllegalStateException("the process ended with " + process.exitValue());
  }

  /** What runs in the process: until it is killed, or its parent ends. */
  public static void main(String[] args) throws IOException {
    Options options = Options.standard().data(Path.of(args[0]));
    SimulatedGitHub gitHub = SimulatedGitHub.start(options, OwnProcess::layOnce);
    System.out.println(gitHub.url());
    System.in.transferTo(OutputStream.nullOutputStream());
    Runtime.getRuntime().halt(1);
  }

  private static void layOnce(SimulatedGitHub gitHub) {
    Optional<Account> kept = gitHub.state().accounts().find("acme");
    if (kept.isEmpty()) {
      Account octocat = gitHub.arrange().user("octocat", TOKEN);
      Account acme = gitHub.arrange().organization("acme", octocat);
      gitHub.arrange().repository(acme, "billing", Map.of("a.txt", "a\n"));
      gitHub.arrange().emptyRepository(acme, "invoices");
    }
  }

  /** Kills it, as {@code kill -9} does. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
      process.getInputStream().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
