package io.quaymaster.release.version;

/** Text of others, cut to what fits into a reason. */
final class Quoted {
  private static final int LONGEST = 100;

  private Quoted() {}

  /** The first line of a message, without control characters, at most 100 characters. */
  static String line(String message) {
    String line = ConventionalCommit.subject(message).replaceAll("\\p{Cntrl}", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
