package io.quaymaster.app;

import java.time.Instant;
import java.util.Optional;

/** A call to the code host that did not end as asked. Its text never carries a secret. */
public abstract sealed class HostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;

  private HostException(String text, Throwable cause) {
    super(Redaction.of(text), cause);
    this.text = Redaction.of(text);
  }

  private HostException(String text) {
    super(Redaction.of(text));
    this.text = Redaction.of(text);
  }

  /** What was asked and what the host said, for a person. */
  public String text() {
    return text;
  }

  /** No answer, or a 5xx that stayed after the retries: trying later makes sense. */
  public static final class Unavailable extends HostException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }

    public Unavailable(String message) {
      super(message);
    }
  }

  /** A rate limit, the host's or our own budget: nothing must be sent before {@link #until}. */
  public static final class MustWait extends HostException {
    private static final long serialVersionUID = 1L;
    private final Instant until;

    public MustWait(String message, Instant until) {
      super(message);
      this.until = until;
    }

    public Instant until() {
      return until;
    }
  }

  /** A final no: trying the same again is useless until a person changes something. */
  public static final class Refused extends HostException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final Optional<String> needed;

    /**
     * @param message what was asked and what the host said
     * @param needed the permission that was missing, as the host names it ({@code contents=write})
     */
    public Refused(Reason reason, String message, Optional<String> needed) {
      super(message);
      this.reason = reason;
      this.needed = needed;
    }

    public Reason reason() {
      return reason;
    }

    public Optional<String> needed() {
      return needed;
    }
  }

  /** Why the host refuses. */
  public enum Reason {
    /** The App's own credentials are not accepted. */
    UNAUTHORIZED,
    /** The installation is suspended. */
    SUSPENDED,
    /** A permission is missing, or the resource is closed to the App. */
    FORBIDDEN,
    /** A repository rule forbids it. */
    RULE,
    /** Not there, or not visible to the App. */
    NOT_FOUND,
    /** The request contradicts the state of the host, for example a name already taken. */
    CONFLICT,
    /** The request itself is not valid. */
    INVALID
  }
}
