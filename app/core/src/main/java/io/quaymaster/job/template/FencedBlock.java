package io.quaymaster.job.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of Markdown. Source: GitHub Flavored Markdown Spec, section 4.5, "Fenced code
 * blocks".
 *
 * @param line of its opening fence, from 1
 * @param language first word behind the opening fence, in lower case; may be empty
 * @param text between the fences
 */
record FencedBlock(int line, String language, String text) {
  private static final Pattern OPENING =
      Pattern.compile("( {0,3})(`{3,}+|~{3,}+)[ \\t]*+([^\\s`]*+)(.*+)");
  private static final Set<String> TEMPLATES = Set.of("yaml", "yml", "json");

  /** The blocks of a text whose language a template may be written in. */
  static List<FencedBlock> templates(String markdown) {
    List<FencedBlock> blocks = new ArrayList<>();
    List<String> lines = markdown.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      Optional<Matcher> opening = opening(lines.get(at));
      if (opening.isEmpty()) {
        at++;
        continue;
      }
      int end = closing(lines, at + 1, opening.get().group(2));
      String language = opening.get().group(3).toLowerCase(Locale.ROOT);
      if (TEMPLATES.contains(language)) {
        int indent = opening.get().group(1).length();
        blocks.add(new FencedBlock(at + 1, language, content(lines, at + 1, end, indent)));
      }
      at = end + 1;
    }
    return blocks;
  }

  private static Optional<Matcher> opening(String line) {
    Matcher matcher = OPENING.matcher(line);
    return matcher.matches()
            && (matcher.group(2).startsWith("~") || matcher.group(4).indexOf('`') < 0)
        ? Optional.of(matcher)
        : Optional.empty();
  }

  /** A block without a closing fence goes to the end. */
  private static int closing(List<String> lines, int from, String fence) {
    Pattern form =
        Pattern.compile(" {0,3}" + Pattern.quote(fence) + fence.charAt(0) + "*+[ \\t]*+");
    for (int i = from; i < lines.size(); i++) {
      if (form.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private static String content(List<String> lines, int from, int to, int indent) {
    StringBuilder text = new StringBuilder();
    for (String line : lines.subList(from, to)) {
      int spaces = 0;
      while (spaces < indent && spaces < line.length() && line.charAt(spaces) == ' ') {
        spaces++;
      }
      text.append(line, spaces, line.length()).append('\n');
    }
    return text.toString();
  }
}
