package io.quaymaster.cli;

import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.ExitCode;
import io.quaymaster.config.level.EffectiveValue;
import io.quaymaster.config.level.FileCheck;
import io.quaymaster.config.level.FileCheckOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quaymaster config}. */
@Command(
    name = "config",
    description = "Check configuration files.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ConfigCommand.Check.class)
final class ConfigCommand {
  private ConfigCommand() {}

  /** {@code quaymaster config check}: needs no server. */
  @Command(
      name = "check",
      description = "Check a file before it is pushed; no server is needed.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    private static final long MAX_BYTES = 1024 * 1024;

    @Parameters(paramLabel = "FILE", description = "For example .github/quaymaster.yml.")
    private Path file = Path.of("");

    @Option(names = "--app-level", description = "The file is the App-level one.")
    private boolean appLevel;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      CommandSpec command = Objects.requireNonNull(spec);
      String text = read(command);
      FileCheckOutcome outcome =
          appLevel
              ? FileCheck.appFile(file.toString(), text)
              : FileCheck.repositoryFile(file.toString(), text);
      return switch (outcome) {
        case FileCheckOutcome.Sound(var values) -> {
          command.commandLine().getOut().print(effective(values));
          command.commandLine().getOut().flush();
          yield ExitCode.OK;
        }
        case FileCheckOutcome.Faulty(var problems) -> {
          problems.forEach(
              p -> command.commandLine().getErr().println(Text.printable(p.toString())));
          yield ExitCode.NEGATIVE;
        }
      };
    }

    private String read(CommandSpec command) {
      try {
        if (Files.size(file) > MAX_BYTES) {
          throw new ParameterException(
              command.commandLine(), file + " is larger than a configuration can be (1 MB)");
        }
        return Files.readString(file);
      } catch (IOException e) {
        throw new ParameterException(
            command.commandLine(), "can't read " + file + " as UTF-8 text", e);
      }
    }

    private String effective(List<EffectiveValue> values) {
      List<List<String>> set =
          values.stream()
              .filter(EffectiveValue::set)
              .map(v -> List.of(v.key(), Text.printable(v.value())))
              .toList();
      String valid = file + " is valid" + System.lineSeparator();
      return set.isEmpty() ? valid : valid + Text.table(List.of("KEY", "VALUE"), set);
    }
  }
}
