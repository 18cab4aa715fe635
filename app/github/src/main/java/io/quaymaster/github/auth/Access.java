package io.quaymaster.github.auth;

import java.util.Locale;

/** How far a permission goes. */
public enum Access {
  READ,
  /** Includes reading. */
  WRITE;

  /** How the API spells it. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }
}
