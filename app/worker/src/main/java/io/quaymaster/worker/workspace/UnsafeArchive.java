package io.quaymaster.worker.workspace;

/** An archive holds what is not unpacked. The message says what, for a person. */
public final class UnsafeArchive extends Exception {
  private static final long serialVersionUID = 1L;

  UnsafeArchive(String message) {
    super(message, null, false, false);
  }

  /** What is wrong. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
