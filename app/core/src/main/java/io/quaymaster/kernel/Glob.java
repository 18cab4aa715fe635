package io.quaymaster.kernel;

/**
 * A pattern over names, where {@code *} stands for any characters, {@code ?} for one. It is matched
 * against {@code owner/name}, or against the name alone when it has no slash.
 *
 * <p>It is matched often and written by people, so it is matched without a regular expression: in
 * time bounded by the product of the two lengths, whatever the pattern.
 */
public record Glob(String pattern) {
  public Glob {
    if (pattern.isBlank() || pattern.length() > 200) {
      throw new IllegalArgumentException("not a pattern (1 to 200 characters): '" + pattern + "'");
    }
  }

  /** True when the repository's name (or full name, for a pattern with a slash) matches. */
  public boolean matches(RepositoryRef repository) {
    return matches(pattern.contains("/") ? repository.toString() : repository.name());
  }

  /** True when the whole text matches, upper and lower case alike. */
  public boolean matches(String text) {
    int at = 0;
    int next = 0;
    int star = -1;
    int retry = 0;
    while (at < text.length()) {
      if (next < pattern.length() && pattern.charAt(next) == '*') {
        star = next++;
        retry = at;
      } else if (next < pattern.length() && same(pattern.charAt(next), text.charAt(at))) {
        next++;
        at++;
      } else if (star >= 0) {
        // The last star takes one more character; earlier ones never need to.
        next = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (next < pattern.length() && pattern.charAt(next) == '*') {
      next++;
    }
    return next == pattern.length();
  }

  private static boolean same(char wanted, char found) {
    return wanted == '?'
        || wanted == found
        || Character.toLowerCase(Character.toUpperCase(wanted))
            == Character.toLowerCase(Character.toUpperCase(found));
  }

  @Override
  public String toString() {
    return pattern;
  }
}
