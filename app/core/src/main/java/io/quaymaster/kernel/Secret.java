package io.quaymaster.kernel;

/** A text that must not be shown: a token, a key, a webhook secret. Printing it prints stars. */
public record Secret(String value) {
  public Secret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
