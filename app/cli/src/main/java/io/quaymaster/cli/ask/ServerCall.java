package io.quaymaster.cli.ask;

import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands that ask the server have in common. */
public abstract class ServerCall implements Callable<Integer> {
  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${QUAYMASTER_URL:-http://localhost:8080}",
      description = "Address of the server (default: ${DEFAULT-VALUE}).")
  private String url = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public final Integer call() throws ApiFailure {
    return run(new Api(url));
  }

  /**
   * Asks the server and prints what it says.
   *
   * @return the exit code
   */
  protected abstract int run(Api api) throws ApiFailure;

  /** Where the command prints. */
  protected final PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("a command runs only when picocli has made it");
    }
    return spec.commandLine().getOut();
  }
}
