package io.quaymaster.account;

/**
 * Why an account can't be used: the resource that resists cleaning, or what an operator said. Cut
 * at {@link #MAX} characters.
 */
public record Blocker(String text) {
  /** Longest text, in characters. */
  public static final int MAX = 1_000;

  public Blocker {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a quarantined account needs a reason that says why");
    }
    if (text.length() > MAX) {
      int end = MAX - 1;
      text =
          text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
