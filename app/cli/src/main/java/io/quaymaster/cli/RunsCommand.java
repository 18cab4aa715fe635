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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quaymaster runs}. */
@Command(
    name = "runs",
    description = "Look at runs, or take one up again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RunsCommand.Listed.class, RunsCommand.Show.class, RunsCommand.Resume.class})
final class RunsCommand {
  private RunsCommand() {}

  /** {@code quaymaster runs list}. */
  @Command(name = "list", description = "List runs, the one that moved last first.")
  static final class Listed extends ServerCommand {
    @Option(names = "--kind", paramLabel = "KIND", description = "Only of this kind.")
    private @Nullable String kind;

    @Mixin private PageOptions page = new PageOptions();

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get(page.of(new Query("/api/runs").add("kind", kind)));
    }

    @Override
    protected String text(JsonNode answer) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode run : answer.path("runs")) {
        rows.add(
            List.of(
                Text.time(run, "updatedAt"),
                Text.line(run, "state"),
                Text.line(run, "repository"),
                Text.line(run, "key"),
                Text.line(run, "summary")));
      }
      return Query.listed(
          List.of("UPDATED (UTC)", "STATE", "REPOSITORY", "RUN", "RESULT"), rows, answer);
    }
  }

  /** {@code quaymaster runs show}. */
  @Command(name = "show", description = "Show one run with its steps.")
  static final class Show extends ServerCommand {
    @Parameters(paramLabel = "RUN", description = "Its key, as the list shows it.")
    private String key = "";

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get("/api/runs/" + Query.path(key));
    }

    @Override
    protected String text(JsonNode answer) {
      return RunText.details(answer);
    }
  }

  /** {@code quaymaster runs resume}. */
  @Command(name = "resume", description = "Take up a run that failed or waits.")
  static final class Resume extends ServerCommand {
    @Parameters(paramLabel = "RUN", description = "Its key, as the list shows it.")
    private String key = "";

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post("/api/runs/" + Query.path(key) + "/resume");
    }

    @Override
    protected String text(JsonNode answer) {
      return RunText.outcome(answer);
    }

    @Override
    protected int exitCode(JsonNode answer) {
      return RunText.exitCode(answer);
    }
  }
}
