package io.quaymaster.aws.s3;

import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3's answers mean. Source: S3 API Reference, "Error responses". */
final class S3Answers {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private S3Answers() {}

  /**
   * The object or version is not there. A bucket that is not there is an error, where S3 says it.
   */
  static boolean isGone(S3Exception e) {
    return e.statusCode() == NOT_FOUND
        && (e.awsErrorDetails() == null || !"NoSuchBucket".equals(e.awsErrorDetails().errorCode()));
  }

  /** A condition of the request did not hold. */
  static boolean isRefused(S3Exception e) {
    return e.statusCode() == PRECONDITION_FAILED;
  }

  /** Another request was under way for the same key; this one may be sent again. */
  static boolean isConflict(S3Exception e) {
    return e.statusCode() == CONFLICT;
  }

  /** An ETag as conditions have it. */
  static String quoted(String eTag) {
    return "\"" + eTag + "\"";
  }

  /** An ETag as events and core have it. */
  static String plain(String eTag) {
    return eTag.replace("\"", "");
  }
}
