package io.quaymaster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import io.quaymaster.cli.client.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quaymaster release}: what would be released, and releasing it. */
@Command(
    name = "release",
    description = "Plan or make a release.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReleaseCommand.Plan.class, ReleaseCommand.Run.class})
final class ReleaseCommand {
  private ReleaseCommand() {}

  /** What both take. */
  abstract static class Request extends ServerCommand {
    @Parameters(paramLabel = "OWNER/REPO", description = "The repository.")
    private String repository = "";

    @Option(
        names = "--branch",
        paramLabel = "BRANCH",
        description = "The branch whose head is released (default: the release branch).")
    private @Nullable String branch;

    @ArgGroup private @Nullable Forced forced;

    /** At most one of these. */
    static final class Forced {
      @Option(
          names = "--bump",
          paramLabel = "PART",
          description = "Raise major, minor or patch, whatever the commits say.")
      @Nullable String bump;

      @Option(
          names = "--version",
          paramLabel = "VERSION",
          description = "Release exactly this version.")
      @Nullable String version;

      @Option(names = "--promote", description = "Make the newest prerelease the stable version.")
      boolean promote;
    }

    final Map<String, Object> body() {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("repository", repository);
      put(body, "branch", branch);
      if (forced != null) {
        put(body, "bump", forced.bump);
        put(body, "version", forced.version);
        put(body, "promote", forced.promote ? Boolean.TRUE : null);
      }
      return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
      if (value != null) {
        body.put(name, value);
      }
    }
  }

  /** {@code quaymaster release plan}. */
  @Command(name = "plan", description = "Print what would be released and why; do nothing.")
  static final class Plan extends Request {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post("/api/release/plan", body());
    }

    @Override
    protected String text(JsonNode answer) {
      String text = Text.printable(answer.path("text").asText("")).stripTrailing();
      String remedy = Text.line(answer, "remedy");
      return remedy.isEmpty() ? lines(text) : lines(text, remedy);
    }

    @Override
    protected int exitCode(JsonNode answer) {
      return answer.path("status").asText().equals("planned") ? ExitCode.OK : ExitCode.NEGATIVE;
    }
  }

  /** {@code quaymaster release run}. */
  @Command(name = "run", description = "Make the release.")
  static final class Run extends Request {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post("/api/release/run", body());
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
