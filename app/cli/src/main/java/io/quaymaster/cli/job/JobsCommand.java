package io.quaymaster.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.PageOptions;
import io.quaymaster.cli.ask.Query;
import io.quaymaster.cli.ask.ServerCall;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import io.quaymaster.cli.client.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quaymaster jobs}. */
@Command(
    name = "jobs",
    description = "Look at jobs of issues, run one once more, stop one, read what one printed.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      JobsCommand.Listed.class,
      JobsCommand.Retry.class,
      JobsCommand.Cancel.class,
      JobsCommand.Logs.class
    })
public final class JobsCommand {
  private JobsCommand() {}

  /** {@code quaymaster jobs list}. */
  @Command(
      name = "list",
      description = "List open jobs, then those that ended, newest first; a limit is for each.")
  static final class Listed extends ServerCommand {
    @ArgGroup private @Nullable Which which;

    @Option(names = "--pool", paramLabel = "POOL", description = "Only of this pool.")
    private @Nullable String pool;

    @Mixin private PageOptions page = new PageOptions();

    /** At most one of these. */
    static final class Which {
      @Option(names = "--open", description = "Only those that are not over.")
      boolean open;

      @Option(names = "--ended", description = "Only those that are over.")
      boolean ended;
    }

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get(
          page.of(
              new Query("/api/jobs")
                  .add("open", which == null ? null : which.open)
                  .add("pool", pool)));
    }

    @Override
    protected String text(JsonNode answer) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode job : answer.path("jobs")) {
        rows.add(
            List.of(
                Text.time(job, "updatedAt"),
                state(job),
                Text.line(job, "repository") + "#" + Text.line(job, "issue"),
                Text.line(job, "pool"),
                Text.line(job, "id"),
                result(job)));
      }
      return Query.listed(
          List.of("UPDATED (UTC)", "STATE", "ISSUE", "POOL", "JOB", "RESULT"), rows, answer);
    }

    private static String state(JsonNode job) {
      return job.has("end") ? Text.line(job.path("end"), "outcome") : Text.line(job, "state");
    }

    private static String result(JsonNode job) {
      if (job.has("running")) {
        return "in account " + Text.line(job.path("running"), "account");
      }
      return job.has("end") ? Text.line(job.path("end"), "reason") : Text.line(job, "note");
    }
  }

  /** A command that changes one job. */
  abstract static class Change extends ServerCommand {
    @Parameters(paramLabel = "JOB", description = "Its id, as the list shows it.")
    private String id = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the audit.")
    private @Nullable String why;

    final JsonNode ask(Api api, String verb) throws ApiFailure {
      String path = "/api/jobs/" + Query.path(id) + "/" + verb;
      return why == null ? api.post(path) : api.post(path, Map.of("why", why));
    }
  }

  /** {@code quaymaster jobs retry}. */
  @Command(name = "retry", description = "Run a job of an issue once more.")
  static final class Retry extends Change {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return ask(api, "retry");
    }

    @Override
    protected String text(JsonNode answer) {
      String job = Text.line(answer, "job");
      return switch (answer.path("status").asText()) {
        case "queued" -> lines("job " + job + " is in its queue");
        case "open" -> lines("job " + job + " is open already");
        default ->
            lines(
                "job %s waits (%s; %s UTC)"
                    .formatted(job, Text.line(answer, "reason"), Text.time(answer, "until")));
      };
    }
  }

  /** {@code quaymaster jobs cancel}. */
  @Command(name = "cancel", description = "Stop a job, whether it has begun or not.")
  static final class Cancel extends Change {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return ask(api, "cancel");
    }

    @Override
    protected String text(JsonNode answer) {
      String job = Text.line(answer, "job");
      return answer.path("status").asText().equals("stopping")
          ? lines("job " + job + " is being stopped")
          : lines("job " + job + " is cancelled");
    }
  }

  /** {@code quaymaster jobs logs}. */
  @Command(name = "logs", description = "Print what a job printed, once it is over.")
  static final class Logs extends ServerCall {
    @Parameters(paramLabel = "JOB", description = "Its id, as the list shows it.")
    private String id = "";

    @Override
    protected int run(Api api) throws ApiFailure {
      api.text("/api/jobs/" + Query.path(id) + "/log", line -> out().println(Text.printable(line)));
      return ExitCode.OK;
    }
  }
}
