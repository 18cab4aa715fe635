package io.quaymaster.kernel;

import java.util.regex.Pattern;

/** The login of a GitHub user or bot ({@code dependabot[bot]}). */
public record Login(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}(\\[bot])?");

  public Login {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a GitHub login: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
