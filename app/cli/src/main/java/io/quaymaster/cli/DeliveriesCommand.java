package io.quaymaster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.PageOptions;
import io.quaymaster.cli.ask.Query;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code quaymaster deliveries}. */
@Command(
    name = "deliveries",
    description = "Look at webhook deliveries, or have one sent again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DeliveriesCommand.Listed.class,
      DeliveriesCommand.Show.class,
      DeliveriesCommand.Replay.class
    })
final class DeliveriesCommand {
  private DeliveriesCommand() {}

  /** {@code quaymaster deliveries list}. */
  @Command(name = "list", description = "List deliveries of the last 14 days, newest first.")
  static final class Listed extends ServerCommand {
    @Mixin private PageOptions page = new PageOptions();

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get(page.of(new Query("/api/deliveries")));
    }

    @Override
    protected String text(JsonNode answer) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode delivery : answer.path("deliveries")) {
        rows.add(
            List.of(
                Text.time(delivery, "receivedAt"),
                Text.line(delivery, "state"),
                event(delivery),
                Text.line(delivery, "repository"),
                Text.line(delivery, "id"),
                Text.line(delivery, "note")));
      }
      return Query.listed(
          List.of("RECEIVED (UTC)", "STATE", "EVENT", "REPOSITORY", "DELIVERY", "RESULT"),
          rows,
          answer);
    }
  }

  /** {@code quaymaster deliveries show}. */
  @Command(name = "show", description = "Show one delivery.")
  static final class Show extends ServerCommand {
    @Parameters(paramLabel = "DELIVERY", description = "Its GUID.")
    private String id = "";

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get("/api/deliveries/" + Query.path(id));
    }

    @Override
    protected String text(JsonNode delivery) {
      return lines(
          "delivery    " + Text.line(delivery, "id"),
          "event       " + event(delivery),
          "repository  " + Text.line(delivery, "repository"),
          "caused by   " + Text.line(delivery, "sender"),
          "state       " + Text.line(delivery, "state"),
          "result      " + Text.line(delivery, "note"),
          "attempts    " + Text.line(delivery, "attempts"),
          "received    " + Text.time(delivery, "receivedAt") + " UTC",
          "updated     " + Text.time(delivery, "updatedAt") + " UTC");
    }
  }

  /** {@code quaymaster deliveries replay}. */
  @Command(name = "replay", description = "Have GitHub send a delivery again and process it anew.")
  static final class Replay extends ServerCommand {
    @Parameters(paramLabel = "DELIVERY", description = "Its GUID.")
    private String id = "";

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post("/api/deliveries/" + Query.path(id) + "/replay");
    }

    @Override
    protected String text(JsonNode answer) {
      return lines("GitHub sends delivery " + Text.line(answer, "delivery") + " again");
    }
  }

  private static String event(JsonNode delivery) {
    String action = Text.line(delivery, "action");
    return Text.line(delivery, "event") + (action.isEmpty() ? "" : "." + action);
  }
}
