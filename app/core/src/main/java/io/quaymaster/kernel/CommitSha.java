package io.quaymaster.kernel;

import java.util.regex.Pattern;

/** The full name of a git commit: 40 lower-case hex digits. */
public record CommitSha(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

  public CommitSha {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a commit (40 lower-case hex digits expected): '" + value + "'");
    }
  }

  /** The first seven digits, as people read them. */
  public String abbreviated() {
    return value.substring(0, 7);
  }

  /** True for the all-zero name by which a push says "created" or "deleted". */
  public boolean isZero() {
    return value.chars().allMatch(c -> c == '0');
  }

  @Override
  public String toString() {
    return value;
  }
}
