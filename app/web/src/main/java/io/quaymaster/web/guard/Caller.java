package io.quaymaster.web.guard;

/**
 * Whoever sent a request.
 *
 * @param name as the audit shows it
 */
public record Caller(String name, Role role) {
  public Caller {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a caller needs a name");
    }
  }
}
