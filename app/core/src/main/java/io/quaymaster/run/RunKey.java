package io.quaymaster.run;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a run intends; the same intent has the same key, so that it is done once.
 *
 * @param kind the use case, for example {@code release}
 * @param subject what it is about, made of stable ids: {@code 4711/4f2c…/stable}
 */
public record RunKey(String kind, String subject) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,30}");
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._/@:+-]{1,200}");

  public RunKey {
    if (!KIND.matcher(kind).matches() || !SUBJECT.matcher(subject).matches()) {
      throw new IllegalArgumentException("not a run key: '" + kind + "', '" + subject + "'");
    }
  }

  /**
   * Reads {@code kind/subject}.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static RunKey parse(String text) {
    int slash = text.indexOf('/');
    return new RunKey(
        slash < 0 ? text : text.substring(0, slash), slash < 0 ? "" : text.substring(slash + 1));
  }

  /** Reads {@code kind/subject}; empty when the text is anything else. */
  public static Optional<RunKey> read(String text) {
    int slash = text.indexOf('/');
    return slash > 0
            && KIND.matcher(text.substring(0, slash)).matches()
            && SUBJECT.matcher(text.substring(slash + 1)).matches()
        ? Optional.of(parse(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return kind + "/" + subject;
  }
}
