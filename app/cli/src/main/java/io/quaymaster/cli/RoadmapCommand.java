package io.quaymaster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import io.quaymaster.cli.client.ExitCode;
import io.quaymaster.roadmap.item.ItemFile;
import io.quaymaster.roadmap.item.ReadItem;
import io.quaymaster.roadmap.json.JsonFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quaymaster roadmap}. */
@Command(
    name = "roadmap",
    description = "Check roadmap files, or see where uploads stand.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RoadmapCommand.Check.class, RoadmapCommand.Status.class})
final class RoadmapCommand {
  private RoadmapCommand() {}

  /** {@code quaymaster roadmap check}: a file with faults never reaches the server. */
  @Command(
      name = "check",
      description = {
        "Check a file before it is uploaded, and show what would change.",
        "A file with faults needs no server; the comparison with GitHub asks it."
      })
  static final class Check extends ServerCommand {
    @Parameters(paramLabel = "FILE", description = "For example roadmap.json.")
    private Path file = Path.of("");

    @Spec private @Nullable CommandSpec command;

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      byte[] bytes = read();
      List<JsonFault> faults = faults(ItemFile.read(bytes));
      return faults.isEmpty() ? api.postFile("/api/roadmap/check", bytes) : answer(faults);
    }

    /** As the server would answer. */
    private static JsonNode answer(List<JsonFault> faults) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode().put("valid", false);
      ArrayNode all = answer.putArray("faults");
      faults.forEach(
          fault -> all.addObject().put("pointer", fault.pointer()).put("message", fault.message()));
      answer.putArray("items");
      return answer;
    }

    private byte[] read() {
      try {
        long size = Files.size(file);
        if (size > ItemFile.MOST_BYTES) {
          throw unreadable(file + " has " + size + " bytes; at most " + ItemFile.MOST_BYTES);
        }
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw unreadable("can't read " + file + ": " + e.getMessage());
      }
    }

    private ParameterException unreadable(String message) {
      return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }

    private static List<JsonFault> faults(ItemFile read) {
      return Stream.concat(
              read.faults().stream(),
              read.items().stream()
                  .flatMap(
                      item ->
                          item instanceof ReadItem.Faulty(_, var faults)
                              ? faults.stream()
                              : Stream.empty()))
          .toList();
    }

    @Override
    protected String text(JsonNode answer) {
      List<String> lines = new ArrayList<>();
      for (JsonNode fault : answer.path("faults")) {
        String pointer = Text.line(fault, "pointer");
        lines.add((pointer.isEmpty() ? "" : pointer + ": ") + Text.line(fault, "message"));
      }
      for (JsonNode item : answer.path("items")) {
        lines.add(Text.line(item, "title") + " -> " + Text.line(item, "target"));
        item.path("changes").forEach(line -> lines.add("  " + Text.printable(line.asText())));
        item.path("notices").forEach(line -> lines.add("  ! " + Text.printable(line.asText())));
        if (item.path("changes").isEmpty()) {
          lines.add("  nothing differs");
        }
      }
      return lines(lines.toArray(String[]::new));
    }

    @Override
    protected int exitCode(JsonNode answer) {
      return answer.path("valid").asBoolean() ? ExitCode.OK : ExitCode.NEGATIVE;
    }
  }

  /** {@code quaymaster roadmap status}. */
  @Command(name = "status", description = "Show where uploads stand.")
  static final class Status extends ServerCommand {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get("/api/roadmap");
    }

    @Override
    protected String text(JsonNode answer) {
      StringBuilder text = new StringBuilder();
      text.append(files("WAITING", answer.path("waiting")));
      text.append(files("INVALID", answer.path("invalid")));
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode item : answer.path("items")) {
        rows.add(
            List.of(
                Text.time(item, "updatedAt"),
                Text.line(item, "state"),
                Text.line(item, "repository"),
                Text.line(item, "title"),
                Text.line(item, "summary")));
      }
      return text.append(
              rows.isEmpty()
                  ? lines("No item was uploaded yet.")
                  : Text.table(
                      List.of("UPDATED (UTC)", "STATE", "REPOSITORY", "TITLE", "RESULT"), rows))
          .toString();
    }

    private static String files(String heading, JsonNode files) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode file : files) {
        rows.add(List.of(Text.line(file, "key"), Text.time(file, "lastModified")));
      }
      return rows.isEmpty()
          ? ""
          : Text.table(List.of(heading, "SINCE (UTC)"), rows) + System.lineSeparator();
    }
  }
}
