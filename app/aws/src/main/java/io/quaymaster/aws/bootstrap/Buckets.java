package io.quaymaster.aws.bootstrap;

import io.quaymaster.aws.AwsCallFailed;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Makes buckets; one that exists is left as it is. */
@Singleton
public class Buckets {
  private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);

  private static final int NOT_IMPLEMENTED = 501;

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

  /** Makes a bucket that keeps what is replaced, unless a stand-in for S3 has no versions. */
  public void createWithVersions(String name) {
    create(name);
    try {
      s3.putBucketVersioning(
          p ->
              p.bucket(name)
                  .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    } catch (S3Exception e) {
      if (e.statusCode() != NOT_IMPLEMENTED) {
        throw new AwsCallFailed("give versions to bucket " + name, e);
      }
      LOG.info("bucket {} has no versions: uploads are told apart by their ETags", name);
    }
  }
}
