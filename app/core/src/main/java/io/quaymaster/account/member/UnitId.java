package io.quaymaster.account.member;

import java.util.regex.Pattern;

/**
 * An organizational unit or root. Their form: Organizations API Reference, ListParents.
 *
 * @param value {@code ou-ab12-cd34ef56} or {@code r-ab12}
 */
public record UnitId(String value) {
  private static final Pattern FORM =
      Pattern.compile("r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}");

  public UnitId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not an organizational unit (ou-…-…) or root (r-…): '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
