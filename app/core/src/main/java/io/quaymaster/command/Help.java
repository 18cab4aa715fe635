package io.quaymaster.command;

import static java.util.stream.Collectors.joining;

import io.quaymaster.config.RepositoryConfig;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code /quaymaster help}: the commands that are on in the repository. */
final class Help {
  static final String VERB = "quaymaster";

  private final List<CommandHandler> handlers;

  Help(List<CommandHandler> handlers, RepositoryConfig config) {
    this.handlers =
        handlers.stream()
            .filter(handler -> handler.isOn(config))
            .sorted(Comparator.comparing(CommandHandler::verb))
            .toList();
  }

  boolean isOn() {
    return !handlers.isEmpty();
  }

  /** Whoever may give any command may ask for help. */
  CommandHost.Role needs() {
    return handlers.stream()
        .map(CommandHandler::needs)
        .min(Comparator.naturalOrder())
        .orElse(CommandHost.Role.WRITE);
  }

  CommandOutcome answer(CommandCall call) {
    List<String> words = call.arguments();
    boolean asked = words.isEmpty() || words.getFirst().equalsIgnoreCase("help");
    return asked
        ? new CommandOutcome.Answered(text())
        : new CommandOutcome.Rejected("There is only `/quaymaster help`.\n\n" + text());
  }

  private String text() {
    return "A command is a line of its own. Here you can say:\n\n"
        + handlers.stream().map(Help::section).collect(joining("\n\n"));
  }

  private static String section(CommandHandler handler) {
    return "**/"
        + handler.verb()
        + "** (role "
        + handler.needs().name().toLowerCase(Locale.ROOT)
        + " or more)\n"
        + handler.help().strip();
  }
}
