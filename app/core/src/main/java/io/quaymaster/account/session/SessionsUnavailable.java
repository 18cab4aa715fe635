package io.quaymaster.account.session;

/** Sessions can't be had now; the message says why. */
public final class SessionsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SessionsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public SessionsUnavailable(String message) {
    super(message);
  }
}
