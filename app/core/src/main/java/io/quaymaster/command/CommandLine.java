package io.quaymaster.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as it stands in a comment: a line of its own that begins with {@code /verb}, words
 * behind it. Code blocks, quotes and HTML comments hold no commands; of several the first counts.
 *
 * @param verb in lower case
 */
record CommandLine(String verb, List<String> arguments) {
  private static final int ARGUMENTS = 20;
  private static final int LENGTH = 200;

  private static final Pattern FORM = Pattern.compile("/([A-Za-z][A-Za-z0-9-]{0,30})(\\s.*)?");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");

  CommandLine {
    arguments = List.copyOf(arguments);
  }

  /** Finds the first command with one of the verbs; other verbs belong to somebody else. */
  static Optional<CommandLine> find(String comment, Set<String> verbs) {
    String fence = "";
    boolean hidden = false;
    for (String line : (Iterable<String>) comment.lines()::iterator) {
      if (!fence.isEmpty()) {
        fence = closes(line, fence) ? "" : fence;
      } else if (hidden || line.stripLeading().startsWith("<!--")) {
        hidden = !line.contains("-->");
      } else {
        Matcher opening = FENCE.matcher(line);
        fence = opening.matches() ? opening.group(1) : "";
        Optional<CommandLine> command = parse(line).filter(c -> verbs.contains(c.verb()));
        if (command.isPresent()) {
          return command;
        }
      }
    }
    return Optional.empty();
  }

  /** What is wrong with it; empty for one that may be handled. */
  Optional<String> fault() {
    if (arguments.size() > ARGUMENTS) {
      return Optional.of("A command has at most " + ARGUMENTS + " words behind it.");
    }
    return arguments.stream().anyMatch(word -> word.length() > LENGTH)
        ? Optional.of("A word of a command has at most " + LENGTH + " characters.")
        : Optional.empty();
  }

  private static Optional<CommandLine> parse(String line) {
    Matcher form = FORM.matcher(line.stripTrailing());
    if (!form.matches()) {
      return Optional.empty();
    }
    String words = Optional.ofNullable(form.group(2)).orElse("").strip();
    return Optional.of(
        new CommandLine(
            form.group(1).toLowerCase(Locale.ROOT),
            words.isEmpty() ? List.of() : Arrays.asList(words.split("\\s+"))));
  }

  /** A fence is closed by at least as many of the same characters and nothing else. */
  private static boolean closes(String line, String fence) {
    String text = line.strip();
    return text.length() >= fence.length()
        && text.chars().allMatch(c -> c == fence.charAt(0))
        && line.indexOf(fence.charAt(0)) <= 3;
  }
}
