package io.quaymaster.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.kernel.Secret;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a job printed, fit to be stored and shown: no terminal codes, no secrets, at most about 10
 * MB with a line that says how much is missing. It is still text of a stranger: whoever puts it
 * into Markdown escapes it.
 *
 * @param text lines
 * @param total how many bytes were printed
 * @param cut how many of them are missing
 */
public record ShownOutput(String text, long total, long cut) {
  /** A line in a comment is cut to that many characters. */
  private static final int LINE = 300;

  /** More than any secret; where text is cut, so much is searched for an end of line. */
  private static final int SEAM = 8 * 1024;

  /** The end of a key whose beginning was cut. */
  private static final Pattern END_OF_KEY =
      Pattern.compile("\\A(?:(?!-----BEGIN )[\\s\\S])*?-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----");

  /**
   * Makes output fit to be shown.
   *
   * @param secrets that must not be shown, besides those that the job was given
   */
  public static ShownOutput of(JobOutput output, Collection<Secret> secrets) {
    JobOutput.Parts parts = output.parts();
    List<Secret> all = Stream.concat(output.hidden().stream(), secrets.stream()).toList();
    KnownSecrets known = new KnownSecrets(all);
    String head = TerminalCodes.strip(new String(parts.head(), UTF_8));
    String tail = TerminalCodes.strip(new String(parts.tail(), UTF_8));
    if (parts.cut() == 0) {
      return new ShownOutput(known.removedFrom(head + tail), output.total(), 0);
    }
    String end = END_OF_KEY.matcher(withoutFirstLine(tail)).replaceFirst("[private key]");
    String text =
        known.removedFrom(withoutLastLine(head))
            + "\n… "
            + String.format(Locale.ROOT, "%,d", parts.cut())
            + " bytes cut here …\n\n"
            + known.removedFrom(end);
    return new ShownOutput(text, output.total(), parts.cut());
  }

  /** A secret may have been cut in two; half of one is found by nothing. */
  private static String withoutLastLine(String text) {
    int line = text.lastIndexOf('\n');
    int least = Math.max(0, text.length() - SEAM);
    return line >= least ? text.substring(0, line + 1) : text.substring(0, least);
  }

  private static String withoutFirstLine(String text) {
    int line = text.indexOf('\n');
    int most = Math.min(text.length(), SEAM);
    return line >= 0 && line < most ? text.substring(line + 1) : text.substring(most);
  }

  /**
   * The last lines, for a comment; long ones are shortened, and blank ones at the end left out.
   *
   * @param most how many lines
   */
  public List<String> lastLines(int most) {
    List<String> lines = text.stripTrailing().lines().toList();
    return lines.subList(Math.max(0, lines.size() - most), lines.size()).stream()
        .map(ShownOutput::shortened)
        .toList();
  }

  private static String shortened(String line) {
    if (line.length() <= LINE) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LINE - 2)) ? LINE - 2 : LINE - 1;
    return line.substring(0, end) + "…";
  }
}
