package io.quaymaster.account.clean;

import java.util.regex.Pattern;

/** A region of AWS: {@code eu-central-1}. */
public record RegionName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z]{2}(-[a-z]+){1,2}-[0-9]{1,2}");

  public RegionName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an AWS region: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
