package io.quaymaster.kernel;

import java.util.regex.Pattern;

/**
 * The rules of git-check-ref-format(1) for the part behind {@code refs/heads/} or {@code
 * refs/tags/}.
 */
final class GitNames {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|^/|/$|^-|\\.$|(^|/)\\.|\\.lock(/|$)|^@$");

  private GitNames() {}

  static String check(String what, String value) {
    if (!valid(value)) {
      throw new IllegalArgumentException("not a " + what + " name: '" + value + "'");
    }
    return value;
  }

  static boolean valid(String value) {
    return !value.isEmpty() && value.length() <= 255 && !FORBIDDEN.matcher(value).find();
  }
}
