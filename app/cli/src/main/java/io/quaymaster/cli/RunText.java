package io.quaymaster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.ExitCode;
import java.util.ArrayList;
import java.util.List;

/** Runs, and what came of executing them, for a person. */
final class RunText {
  private RunText() {}

  /** What came of executing a run. */
  static String outcome(JsonNode answer) {
    List<String> lines = new ArrayList<>();
    lines.add(Text.line(answer, "status") + ": " + Text.line(answer, "summary"));
    if (answer.hasNonNull("remedy")) {
      lines.add("what to do: " + Text.line(answer, "remedy"));
    }
    if (answer.hasNonNull("until")) {
      lines.add("it goes on at " + Text.time(answer, "until") + " UTC");
    }
    if (answer.hasNonNull("run")) {
      lines.add("run: " + Text.line(answer, "run"));
    }
    return ServerCommand.lines(lines.toArray(String[]::new));
  }

  /** A run that failed is a no; one that waits goes on by itself. */
  static int exitCode(JsonNode answer) {
    return answer.path("status").asText().equals("failed") ? ExitCode.NEGATIVE : ExitCode.OK;
  }

  /** Everything about one run. */
  static String details(JsonNode run) {
    StringBuilder text = new StringBuilder();
    text.append(
        ServerCommand.lines(
            "run         " + Text.line(run, "key"),
            "repository  " + Text.line(run, "repository"),
            "state       " + Text.line(run, "state"),
            "result      " + Text.line(run, "summary"),
            "begun       " + Text.time(run, "createdAt") + " UTC",
            "updated     " + Text.time(run, "updatedAt") + " UTC"));
    if (run.hasNonNull("remedy")) {
      text.append(ServerCommand.lines("what to do  " + Text.line(run, "remedy")));
    }
    List<List<String>> steps = new ArrayList<>();
    for (JsonNode step : run.path("steps")) {
      steps.add(
          List.of(
              Text.line(step, "name"),
              step.path("done").asBoolean() ? "done" : "open",
              Text.line(step, "attempts"),
              output(step.path("output"))));
    }
    return text.append(System.lineSeparator())
        .append(Text.table(List.of("STEP", "STATE", "ATTEMPTS", "PRODUCED"), steps))
        .toString();
  }

  private static String output(JsonNode output) {
    List<String> pairs = new ArrayList<>();
    output.fieldNames().forEachRemaining(name -> pairs.add(name + "=" + Text.line(output, name)));
    return Text.printable(String.join(" ", pairs.stream().sorted().toList()));
  }
}
