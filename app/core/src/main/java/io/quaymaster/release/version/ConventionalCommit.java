package io.quaymaster.release.version;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit message by <a href="https://www.conventionalcommits.org/en/v1.0.0/">Conventional Commits
 * 1.0.0</a>.
 *
 * @param type in lower case: {@code feat}, {@code fix} …
 * @param scope what stands in the brackets
 * @param breaking {@code !} before the colon, or a footer {@code BREAKING CHANGE}
 * @param description the rest of the first line
 */
public record ConventionalCommit(
    String type, Optional<String> scope, boolean breaking, String description) {
  private static final Pattern HEADER =
      Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)(?:\\(([^()\\r\\n]+)\\))?(!)?: +(\\S.*)");
  private static final Pattern BREAKING =
      Pattern.compile("^BREAKING[ -]CHANGE(?:: | #)\\s*\\S", Pattern.MULTILINE);

  /** Reads a whole message; empty when its first line has another form. */
  public static Optional<ConventionalCommit> parse(String message) {
    Matcher header = HEADER.matcher(subject(message));
    if (!header.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ConventionalCommit(
            header.group(1).toLowerCase(Locale.ROOT),
            Optional.ofNullable(header.group(2)).map(String::strip),
            header.group(3) != null || BREAKING.matcher(body(message)).find(),
            header.group(4).strip()));
  }

  /** The first line of a message, without white space around it. */
  public static String subject(String message) {
    return message.strip().lines().findFirst().orElse("").strip();
  }

  private static String body(String message) {
    return String.join("\n", message.strip().lines().skip(1).toList());
  }
}
