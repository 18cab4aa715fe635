package io.quaymaster.aws.wire;

import java.util.Set;

/**
 * A call that AWS refused, or that got no answer ({@link #status} 0), after the retries. The
 * message says which call and what AWS said.
 */
public final class AwsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SERVER_ERRORS = 500;
  private static final int TOO_MANY = 429;

  /**
   * Codes of throttling. Source: AWS SDKs and Tools Reference Guide, "Retry behavior", and EC2's
   * and S3's own.
   */
  private static final Set<String> THROTTLED =
      Set.of(
          "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "RequestThrottled",
          "RequestThrottledException",
          "TooManyRequestsException",
          "ProvisionedThroughputExceededException",
          "RequestLimitExceeded",
          "BandwidthLimitExceeded",
          "LimitExceededException",
          "PriorRequestNotComplete",
          "SlowDown");

  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "UnauthorizedOperation",
          "AuthorizationError",
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "ExpiredToken",
          "ExpiredTokenException");

  private final int status;
  private final String code;

  AwsRefused(String call, int status, String code, String message) {
    super(call + ": " + code + " (" + status + "): " + message);
    this.status = status;
    this.code = code;
  }

  AwsRefused(String call, Exception cause) {
    super(call + " got no answer: " + cause.getMessage(), cause);
    this.status = 0;
    this.code = "";
  }

  /** HTTP's; 0 when there was no answer. */
  public int status() {
    return status;
  }

  /** AWS's, such as {@code DependencyViolation}; blank when there was no answer. */
  public String code() {
    return code;
  }

  public boolean throttled() {
    return THROTTLED.contains(code) || status == TOO_MANY;
  }

  /** Whether the caller lacks a permission, or its credentials have ended. */
  public boolean denied() {
    return DENIED.contains(code);
  }

  /** Whether the same call may succeed later without anything being changed. */
  public boolean passing() {
    return status == 0 || status >= SERVER_ERRORS || throttled();
  }
}
