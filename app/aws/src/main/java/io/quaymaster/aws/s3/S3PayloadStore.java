package io.quaymaster.aws.s3;

import io.micronaut.context.annotation.Property;
import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.aws.AwsCallFailed;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Payloads as objects of one bucket, whose lifecycle rule deletes them after 14 days. The role
 * needs {@code s3:ListBucket} too: without it S3 answers 403 for an object that has expired.
 */
@Singleton
public class S3PayloadStore implements PayloadStore {
  private final S3Client s3;
  private final String bucket;

  public S3PayloadStore(
      S3Client s3,
      @Property(name = "quaymaster.aws.payload-bucket", defaultValue = "quaymaster-payloads")
          String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void put(String key, byte[] gzip) {
    try {
      s3.putObject(
          p -> p.bucket(bucket).key(key).contentType("application/gzip"),
          RequestBody.fromBytes(gzip));
    } catch (SdkException e) {
      throw new AwsCallFailed("put " + key + " into bucket " + bucket, e);
    }
  }

  @Override
  public Optional<byte[]> get(String key) {
    try {
      return Optional.of(s3.getObjectAsBytes(g -> g.bucket(bucket).key(key)).asByteArrayUnsafe());
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new AwsCallFailed("get " + key + " from bucket " + bucket, e);
    }
  }
}
