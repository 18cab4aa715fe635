package io.quaymaster.release.notes;

import java.util.List;

/** Cuts notes to what GitHub takes. */
final class NotesBody {
  /** GitHub's limit of a release body, in characters; undocumented, seen as a 422. */
  static final int LIMIT = 125_000;

  private static final String REMARK = "- … and more: the list was cut, see the comparison.\n\n";

  private NotesBody() {}

  /** Whole lines, as many as fit, and then the last line, which is always there. */
  static String of(List<String> lines, String last) {
    StringBuilder body = new StringBuilder();
    int room = LIMIT - last.length() - REMARK.length();
    for (String line : lines) {
      if (body.length() + line.length() + 1 > room) {
        return body.append(REMARK).append(last).toString();
      }
      body.append(line).append('\n');
    }
    return body.append(last).toString();
  }
}
