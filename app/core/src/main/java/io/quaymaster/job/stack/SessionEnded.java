package io.quaymaster.job.stack;

/** The session has no credentials any more: the lease is lost. */
public final class SessionEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SessionEnded() {
    super("the lease is lost, and with it the session in the account");
  }
}
