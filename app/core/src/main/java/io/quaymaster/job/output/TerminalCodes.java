package io.quaymaster.job.output;

import java.util.regex.Pattern;

/**
 * Takes out what moves a terminal's cursor, colours it, renames its window, or hides and reorders
 * text. Source: ECMA-48 (control sequences), Unicode Standard Annex #9 (bidirectional text).
 */
final class TerminalCodes {
  private static final Pattern SEQUENCE =
      Pattern.compile(
          "(?:\u001B\\[|\u009B)[0-?]*+[ -/]*+[@-~]?"
              + "|(?:\u001B[\\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C\n]{0,4096}+"
              + "(?:\u0007|\u001B\\\\|\u009C)?"
              + "|\u001B[ -/]*+[0-~]?");
  private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000B\u000C\u0085\u2028\u2029]");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\n\t]]|[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]"
              + "|[\\x{E0000}-\\x{E007F}]");

  private TerminalCodes() {}

  /** The text as lines that show what they are. A line that overwrites itself becomes several. */
  static String strip(String text) {
    String plain = SEQUENCE.matcher(text).replaceAll("");
    String lines = LINE_END.matcher(plain).replaceAll("\n");
    return INVISIBLE.matcher(lines).replaceAll("");
  }
}
