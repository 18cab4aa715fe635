package io.quaymaster.feedback;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns text that somebody else wrote into Markdown that shows it and does nothing else: no
 * mention, no reference to an issue, no HTML, no link, no formatting.
 *
 * <p>GitHub looks for mentions and references in the rendered text, where a backslash or an entity
 * no longer protects; a zero-width space inside does. See <a
 * href="https://github.github.com/gfm/">GitHub Flavored Markdown</a> and <a
 * href="https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls">autolinked
 * references and URLs</a>.
 */
public final class Markdown {
  private static final String BREAK = "\u200B";
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+");
  private static final Pattern FORMATTING = Pattern.compile("[\\\\`*_{}\\[\\]()!|~]");
  private static final Pattern LIST_START = Pattern.compile("^([-+=]|\\d{1,9}(?=[.)]))");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<=[@#])|(?<=GH)(?=-\\d)|(?<=:)(?=//)|(?<=www)(?=\\.)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMIT = Pattern.compile("\\b([0-9a-fA-F]{6})(?=[0-9a-fA-F]+\\b)");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /** The text as one line of plain text. Line breaks become spaces. */
  public static String escape(String text) {
    String plain = oneLine(text);
    String broken = REFERENCE.matcher(plain).replaceAll(BREAK);
    String commits = COMMIT.matcher(broken).replaceAll("$1" + BREAK);
    String entities = commits.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String escaped = FORMATTING.matcher(entities).replaceAll("\\\\$0");
    return LIST_START.matcher(escaped).replaceFirst(BREAK + "$1");
  }

  /** The text with its line breaks, each line as plain text. */
  public static String paragraphs(String text) {
    return text.strip().lines().map(Markdown::escape).collect(Collectors.joining("\n"));
  }

  /** The text as a code span; it holds in table cells too. Line breaks become spaces. */
  public static String code(String text) {
    String plain = oneLine(text).replace("|", "\\|");
    int longest =
        BACKTICKS.matcher(plain).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    String pad = plain.isBlank() || plain.startsWith("`") || plain.endsWith("`") ? " " : "";
    return fence + pad + plain + pad + fence;
  }

  /**
   * Lines as a fenced block that no line of them ends. An HTML comment's beginning is broken up, so
   * that nobody's output passes for a marker of ours.
   */
  public static String block(List<String> lines) {
    String text =
        lines.stream()
            .map(line -> line.replace("\t", "    "))
            .map(line -> INVISIBLE.matcher(line).replaceAll(""))
            .map(line -> line.replace("<!--", "<" + BREAK + "!--"))
            .collect(Collectors.joining("\n"));
    int longest =
        BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + text + "\n" + fence;
  }

  /**
   * A link whose text is escaped.
   *
   * @param url of our own making, never of a user's
   */
  public static String link(String text, String url) {
    String target =
        url.replace(" ", "%20")
            .replace("(", "%28")
            .replace(")", "%29")
            .replace("<", "%3C")
            .replace(">", "%3E");
    return "[" + escape(text) + "](" + target + ")";
  }

  /**
   * The text cut to a number of UTF-16 units, with a remark where it was cut; no character is torn.
   */
  public static String trim(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    String remark = "\n\n… (cut: too long for GitHub)";
    int end = limit - remark.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + remark;
  }

  private static String oneLine(String text) {
    return INVISIBLE.matcher(text.replaceAll("\\R|\\t", " ")).replaceAll("").strip();
  }
}
