package io.quaymaster.aws.s3;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.roadmap.route.RoutingText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The routing file in the roadmap bucket; one GET, which gives nothing when nothing changed. */
@Singleton
@Requires(property = "quaymaster.roadmap.bucket")
public class S3RoutingStore implements RoutingStore {
  private static final int NOT_MODIFIED = 304;

  private final S3Client s3;
  private final String bucket;

  public S3RoutingStore(S3Client s3, @Property(name = "quaymaster.roadmap.bucket") String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Stored read(Optional<String> known) {
    GetObjectRequest.Builder wanted = GetObjectRequest.builder().bucket(bucket).key(PATH);
    known.map(S3Answers::quoted).ifPresent(wanted::ifNoneMatch);
    try (ResponseInputStream<GetObjectResponse> object = s3.getObject(wanted.build())) {
      byte[] bytes = object.readNBytes(RoutingText.MOST_BYTES + 1);
      if (bytes.length > RoutingText.MOST_BYTES) {
        object.abort();
      }
      return RoutingText.of(bytes, S3Answers.plain(object.response().eTag()));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_MODIFIED) {
        return new Stored.Same();
      }
      if (S3Answers.isGone(e)) {
        return new Stored.Missing();
      }
      throw failed(e);
    } catch (SdkException e) {
      throw failed(e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + PATH + " of bucket " + bucket + " broke off", e);
    }
  }

  private AwsCallFailed failed(SdkException e) {
    return new AwsCallFailed("read " + PATH + " of bucket " + bucket, e);
  }
}
