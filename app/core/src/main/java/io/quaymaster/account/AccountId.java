package io.quaymaster.account;

import java.util.regex.Pattern;

/** The number of an AWS account: 12 digits, zeros in front included. */
public record AccountId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{12}");

  public AccountId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an AWS account id of 12 digits: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
