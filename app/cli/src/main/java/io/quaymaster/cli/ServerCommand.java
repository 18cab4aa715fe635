package io.quaymaster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import io.quaymaster.cli.client.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands that ask the server have in common. */
abstract class ServerCommand implements Callable<Integer> {
  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${QUAYMASTER_URL:-http://localhost:8080}",
      description = "Address of the server (default: ${DEFAULT-VALUE}).")
  private String url = "";

  @Option(names = "--json", description = "Print the server's answer as it is.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public final Integer call() throws ApiFailure {
    JsonNode answer = ask(new Api(url));
    if (json) {
      out().println(answer.toPrettyString());
    } else {
      out().print(text(answer));
      out().flush();
    }
    return exitCode(answer);
  }

  /** Asks the server. */
  abstract JsonNode ask(Api api) throws ApiFailure;

  /** The answer for a person, with the end of its last line. */
  abstract String text(JsonNode answer);

  /** {@link ExitCode#OK} unless the answer is a no. */
  int exitCode(JsonNode answer) {
    return ExitCode.OK;
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("a command runs only when picocli has made it");
    }
    return spec.commandLine().getOut();
  }

  static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
