package io.quaymaster.kernel;

import java.util.regex.Pattern;

/**
 * A pattern over names, where {@code *} stands for any characters, {@code ?} for one. It is matched
 * against {@code owner/name}, or against the name alone when it has no slash.
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
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("(?<=[*?])|(?=[*?])", -1)) {
      regex.append(part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(text)
        .matches();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
