package io.quaymaster.config.yaml;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values as YAML in one line. */
public final class Flow {
  /** What a plain scalar may be without a doubt; everything else is quoted. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_./#*][A-Za-z0-9_./*?#:+-]*|[0-9]+(\\.[0-9]+){2}");

  private static final Pattern SPECIAL = Pattern.compile("(?i)true|false|null|.*:|[#*].*|\\..*");

  private Flow() {}

  /** A text, quoted where YAML would read something else. */
  public static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches();
    if (plain) {
      return text;
    }
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  /** A list of what is written already. */
  public static String list(Collection<String> items) {
    return items.stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
