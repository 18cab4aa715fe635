package io.quaymaster.simulator.rules.operation;

/**
 * What stands outside of all braces, brackets, strings and comments of a GraphQL document: the
 * headers of its operations and fragments.
 */
final class TopLevel {
  private static final String BLOCK = "\"\"\"";

  private final String document;
  private final StringBuilder kept = new StringBuilder();
  private int at;
  private int depth;

  private TopLevel(String document) {
    this.document = document;
  }

  /** The text outside; what was left out is a space. */
  static String of(String document) {
    TopLevel reading = new TopLevel(document);
    while (reading.at < document.length()) {
      reading.step();
    }
    return reading.kept.toString();
  }

  private void step() {
    char here = document.charAt(at);
    switch (here) {
      case '#' -> skip(end(at));
      case '"' -> skip(document.startsWith(BLOCK, at) ? endOfBlock() : endOfString());
      case '{', '(', '[' -> {
        depth++;
        skip(at + 1);
      }
      case '}', ')', ']' -> {
        depth--;
        skip(at + 1);
      }
      default -> {
        kept.append(depth > 0 && !Character.isWhitespace(here) ? ' ' : here);
        at++;
      }
    }
  }

  private void skip(int to) {
    kept.append(' ');
    at = to;
  }

  /** The end of the line. */
  private int end(int from) {
    int to = from;
    while (to < document.length() && "\r\n".indexOf(document.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  private int endOfBlock() {
    int to = document.indexOf(BLOCK, at + BLOCK.length());
    while (to > 0 && document.charAt(to - 1) == '\\') {
      to = document.indexOf(BLOCK, to + BLOCK.length());
    }
    return to < 0 ? document.length() : to + BLOCK.length();
  }

  private int endOfString() {
    int to = at + 1;
    while (to < document.length() && document.charAt(to) != '"') {
      to += document.charAt(to) == '\\' ? 2 : 1;
    }
    return Math.min(to + 1, document.length());
  }
}
