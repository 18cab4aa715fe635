package io.quaymaster.account.clean;

/**
 * A service can't be listed or cleaned now: an outage, throttling that outlasted the retries, or
 * credentials that could not be had. The message says which call failed and why.
 */
public final class CleaningUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CleaningUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public CleaningUnavailable(String message) {
    super(message);
  }
}
