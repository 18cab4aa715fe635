package io.quaymaster.account;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The name of one lease. Resources that its job makes carry it: stacks are {@code qm-<lease>…}. */
public record LeaseId(String value) {
  private static final int LENGTH = 12;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final Pattern FORM = Pattern.compile("[a-z0-9]{" + LENGTH + "}");

  public LeaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a lease id (12 of a-z and 0-9): '" + value + "'");
    }
  }

  /** A fresh one: 62 random bits, so that two are never the same. */
  public static LeaseId random(RandomGenerator random) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new LeaseId(text.toString());
  }

  /** How the names of the stacks begin that belong to this lease. */
  public String stackPrefix() {
    return "qm-" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
