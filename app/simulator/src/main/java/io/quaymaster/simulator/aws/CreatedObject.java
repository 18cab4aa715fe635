package io.quaymaster.simulator.aws;

import java.util.Optional;

/**
 * An object as it was created.
 *
 * @param bucket name of the bucket
 * @param key plain (not URL-encoded)
 * @param size bytes
 * @param eTag without quotes
 * @param version its id; empty when the bucket has no versions
 * @param how which call created it
 */
public record CreatedObject(
    String bucket, String key, long size, String eTag, Optional<String> version, How how) {

  public CreatedObject {
    if (bucket.isEmpty() || key.isEmpty() || size < 0) {
      throw new IllegalArgumentException("no such object: %s/%s".formatted(bucket, key));
    }
  }

  /** The calls that create objects, with the event names of S3's user guide. */
  public enum How {
    PUT("ObjectCreated:Put"),
    COPY("ObjectCreated:Copy"),
    COMPLETE_MULTIPART_UPLOAD("ObjectCreated:CompleteMultipartUpload");

    private final String eventName;

    How(String eventName) {
      this.eventName = eventName;
    }

    /** As in {@code Records[].eventName}. */
    public String eventName() {
      return eventName;
    }
  }
}
