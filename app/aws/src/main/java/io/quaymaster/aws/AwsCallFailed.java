package io.quaymaster.aws;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A call to AWS did not end as asked, after the SDK's retries. An outage, a limit, or a permission
 * or resource that is missing: the message says what was wanted and what AWS said.
 */
public final class AwsCallFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param wanted what the call was for: "read the secret quaymaster/app"
   */
  public AwsCallFailed(String wanted, SdkException cause) {
    super(text(wanted, cause), cause);
  }

  /** What was wanted and what AWS said, for a person. */
  public static String text(String wanted, SdkException cause) {
    return "could not " + wanted + ": " + said(cause);
  }

  private static String said(SdkException cause) {
    if (cause instanceof AwsServiceException service) {
      AwsErrorDetails details = service.awsErrorDetails();
      if (details != null) {
        return details.errorCode() + " (" + service.statusCode() + "): " + details.errorMessage();
      }
    }
    return String.valueOf(cause.getMessage());
  }
}
