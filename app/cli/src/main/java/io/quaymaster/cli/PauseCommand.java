package io.quaymaster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quaymaster pause}. */
@Command(
    name = "pause",
    description = "Hold effects back within a minute. What is held back waits; it isn't lost.")
final class PauseCommand extends ServerCommand {
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
    return api.post("/api/pauses", Map.of("target", target, "feature", feature, "why", why));
  }

  @Override
  protected String text(JsonNode pause) {
    return lines(
        "paused: %s on %s, since %s UTC by %s: %s"
            .formatted(
                Text.line(pause, "feature"),
                Text.line(pause, "target"),
                Text.time(pause, "since"),
                Text.line(pause, "by"),
                Text.line(pause, "why")));
  }
}
