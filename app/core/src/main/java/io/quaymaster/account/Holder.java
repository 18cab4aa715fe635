package io.quaymaster.account;

import java.util.regex.Pattern;

/** Who holds a lease or cleans: the name of a worker process or of an invocation. */
public record Holder(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");

  public Holder {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not the name of a holder (1 to 128 letters, digits and ._:/-): '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
