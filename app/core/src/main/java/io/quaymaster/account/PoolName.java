package io.quaymaster.account;

import java.util.regex.Pattern;

/** The name of a pool of accounts; its queue and its workers carry it too. */
public record PoolName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  public PoolName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a pool name (a small letter, then up to 30 of a-z, 0-9 and -): '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
