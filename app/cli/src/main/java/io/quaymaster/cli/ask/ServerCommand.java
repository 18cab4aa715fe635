package io.quaymaster.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import io.quaymaster.cli.client.ExitCode;
import picocli.CommandLine.Option;

/** What commands that ask the server for JSON have in common. */
public abstract class ServerCommand extends ServerCall {
  @Option(names = "--json", description = "Print the server's answer as it is.")
  private boolean json;

  @Override
  protected final int run(Api api) throws ApiFailure {
    JsonNode answer = ask(api);
    if (json) {
      out().println(answer.toPrettyString());
    } else {
      out().print(text(answer));
      out().flush();
    }
    return exitCode(answer);
  }

  /** Asks the server. */
  protected abstract JsonNode ask(Api api) throws ApiFailure;

  /** The answer for a person, with the end of its last line. */
  protected abstract String text(JsonNode answer);

  /** {@link ExitCode#OK} unless the answer is a no. */
  protected int exitCode(JsonNode answer) {
    return ExitCode.OK;
  }

  /** The lines, each with its end. */
  public static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
