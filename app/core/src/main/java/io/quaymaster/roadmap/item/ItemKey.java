package io.quaymaster.roadmap.item;

import java.util.regex.Pattern;

/** A stable name that a person gives to an item, so that its title can change. */
public record ItemKey(String value) {
  static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public ItemKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a key: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
