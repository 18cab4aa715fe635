package io.quaymaster.release.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trailers of a commit message by the rules of git-interpret-trailers(1): they stand in the
 * last paragraph, unless that is the only one; all its lines are trailers, or it has one that git
 * writes itself and at least a quarter of its lines are trailers. A line that begins with white
 * space continues the one before. Keys are told apart without regard to case; of two the last
 * counts.
 *
 * <p>{@code BREAKING CHANGE:}, with the blank that git doesn't allow in a key, counts as a trailer
 * so that it may stand beside others, as Conventional Commits has it.
 */
final class Trailers {
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9-]+|BREAKING CHANGE)[ \\t]*:(.*)");
  private static final Pattern GITS_OWN =
      Pattern.compile("Signed-off-by: .*|\\(cherry picked from commit .*");

  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Trailers(List<String> block) {
    String key = "";
    for (String line : block) {
      Matcher trailer = LINE.matcher(line);
      if (continues(line)) {
        values.computeIfPresent(key, (k, value) -> (value + " " + line.strip()).strip());
      } else if (trailer.matches()) {
        key = trailer.group(1);
        values.put(key, trailer.group(2).strip());
      } else {
        key = "";
      }
    }
  }

  static Trailers of(String message) {
    List<String> lines = message.stripTrailing().lines().toList();
    int start = lines.size();
    while (start > 0 && !lines.get(start - 1).isBlank()) {
      start--;
    }
    List<String> last = lines.subList(start, lines.size());
    boolean alone = lines.subList(0, start).stream().allMatch(String::isBlank);
    return new Trailers(!alone && isBlock(last) ? last : List.of());
  }

  /** The value of a trailer; may be empty text. */
  Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private static boolean isBlock(List<String> lines) {
    List<String> whole = lines.stream().filter(line -> !continues(line)).toList();
    long trailers = whole.stream().filter(Trailers::isTrailer).count();
    boolean gitsOwn = whole.stream().anyMatch(line -> GITS_OWN.matcher(line).matches());
    return !continues(lines.getFirst())
        && (trailers == whole.size() || (gitsOwn && trailers * 4 >= whole.size()));
  }

  private static boolean isTrailer(String line) {
    return LINE.matcher(line).matches() || GITS_OWN.matcher(line).matches();
  }

  private static boolean continues(String line) {
    return line.startsWith(" ") || line.startsWith("\t");
  }
}
