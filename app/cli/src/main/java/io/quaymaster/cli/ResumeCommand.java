package io.quaymaster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quaymaster resume}. */
@Command(
    name = "resume",
    description =
        "Lift a pause: what waited goes on. The feature and target are those of the pause.")
final class ResumeCommand extends ServerCommand {
  @Parameters(paramLabel = "TARGET", description = "owner/name, an organisation, or * for all.")
  private String target = "";

  @Option(
      names = "--feature",
      paramLabel = "FEATURE",
      defaultValue = "*",
      description = "A feature such as release (default: all).")
  private String feature = "";

  @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason.")
  private String why = "";

  @Override
  protected JsonNode ask(Api api) throws ApiFailure {
    return api.delete("/api/pauses", Map.of("target", target, "feature", feature, "why", why));
  }

  @Override
  protected String text(JsonNode answer) {
    return lines("resumed: " + feature + " on " + target);
  }
}
