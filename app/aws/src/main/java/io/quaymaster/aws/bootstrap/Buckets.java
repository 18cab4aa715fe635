package io.quaymaster.aws.bootstrap;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Makes buckets; one that exists is left as it is. */
@Singleton
public class Buckets {
  private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);

  private final S3Client s3;

  public Buckets(S3Client s3) {
    this.s3 = s3;
  }

  /** Makes a bucket. */
  public void create(String name) {
    try {
      s3.createBucket(b -> b.bucket(name));
    } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException e) {
      LOG.debug("bucket {} exists", name, e);
    }
  }
}
