package io.quaymaster.aws.s3;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.Upload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The roadmap bucket in S3. Every write is conditional ("Add preconditions to S3 operations with
 * conditional requests"), and what was written carries the id of its upload, so that a repeat finds
 * its own. A conflict (409) is repeated at once a few times, then with the message's own pauses.
 *
 * <p>S3Proxy, the stand-in, ignores the condition of a copy: there, whoever takes the key between
 * the look and the copy is overwritten. Two uploads never do that to each other, because the report
 * beside the copy, which one of them wrote on condition, comes first.
 */
@Singleton
@Requires(property = "quaymaster.roadmap.bucket")
public class S3RoadmapBucket implements RoadmapBucket {
  private static final String UPLOAD = "quaymaster-upload";
  private static final String JSON = "application/json";
  private static final int TRIES = 5;

  private final S3Client s3;
  private final String bucket;

  public S3RoadmapBucket(S3Client s3, @Property(name = "quaymaster.roadmap.bucket") String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Content read(Upload upload, int mostBytes) {
    GetObjectRequest.Builder wanted = GetObjectRequest.builder().bucket(bucket).key(upload.key());
    upload
        .version()
        .ifPresentOrElse(wanted::versionId, () -> wanted.ifMatch(S3Answers.quoted(upload.eTag())));
    try (ResponseInputStream<GetObjectResponse> object = s3.getObject(wanted.build())) {
      byte[] bytes = object.readNBytes(mostBytes + 1);
      if (bytes.length <= mostBytes) {
        return new Content.Bytes(bytes);
      }
      object.abort();
      return new Content.TooLarge(object.response().contentLength());
    } catch (S3Exception e) {
      if (S3Answers.isGone(e) || S3Answers.isRefused(e)) {
        return new Content.Gone();
      }
      throw unavailable("read " + upload.key(), e);
    } catch (SdkException e) {
      throw unavailable("read " + upload.key(), e);
    } catch (IOException e) {
      throw new BucketUnavailable("reading " + upload.key() + " broke off", e);
    }
  }

  @Override
  public boolean write(String key, byte[] content, Upload upload) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (attempt("write " + key, () -> put(key, content, upload))) {
        return true;
      }
      Optional<HeadObjectResponse> there = head(key);
      if (there.isPresent()) {
        return isOf(there.orElseThrow(), upload);
      }
    }
    throw new BucketUnavailable(TRIES + " writes of " + key + " met others");
  }

  private void put(String key, byte[] content, Upload upload) {
    s3.putObject(
        p ->
            p.bucket(bucket)
                .key(key)
                .contentType(JSON)
                .metadata(Map.of(UPLOAD, upload.id()))
                .ifNoneMatch("*"),
        RequestBody.fromBytes(content));
  }

  /** Looks, copies, and looks again: a copy counts when it was seen with the size of its source. */
  @Override
  public Copy copy(Upload upload, String key) {
    Optional<Long> size = Optional.empty();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Optional<HeadObjectResponse> there = head(key);
      if (there.isPresent()) {
        return verdict(there.orElseThrow(), upload, size);
      }
      size = head(upload).map(HeadObjectResponse::contentLength);
      if (size.isEmpty()) {
        return Copy.GONE;
      }
      var _ = attempt("copy " + upload.key() + " to " + key, () -> copyObject(upload, key));
    }
    throw new BucketUnavailable(TRIES + " copies of " + upload.key() + " met others");
  }

  private static Copy verdict(HeadObjectResponse there, Upload upload, Optional<Long> size) {
    if (!isOf(there, upload)) {
      return Copy.TAKEN;
    }
    if (size.isPresent() && !size.equals(Optional.of(there.contentLength()))) {
      throw new BucketUnavailable(
          "the copy of %s has %d bytes instead of %d"
              .formatted(upload.key(), there.contentLength(), size.orElseThrow()));
    }
    return Copy.COPIED;
  }

  private void copyObject(Upload upload, String key) {
    s3.copyObject(
        c -> {
          c.sourceBucket(bucket)
              .sourceKey(upload.key())
              .destinationBucket(bucket)
              .destinationKey(key)
              .metadataDirective(MetadataDirective.REPLACE)
              .metadata(Map.of(UPLOAD, upload.id()))
              .contentType(JSON)
              .ifNoneMatch("*");
          upload
              .version()
              .ifPresentOrElse(
                  c::sourceVersionId, () -> c.copySourceIfMatch(S3Answers.quoted(upload.eTag())));
        });
  }

  @Override
  public void delete(Upload upload) {
    DeleteObjectRequest.Builder wanted =
        DeleteObjectRequest.builder().bucket(bucket).key(upload.key());
    upload
        .version()
        .ifPresentOrElse(wanted::versionId, () -> wanted.ifMatch(S3Answers.quoted(upload.eTag())));
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        s3.deleteObject(wanted.build());
        return;
      } catch (S3Exception e) {
        if (S3Answers.isGone(e) || S3Answers.isRefused(e)) {
          return;
        }
        if (!S3Answers.isConflict(e)) {
          throw unavailable("delete " + upload.key(), e);
        }
      } catch (SdkException e) {
        throw unavailable("delete " + upload.key(), e);
      }
    }
    throw new BucketUnavailable(TRIES + " deletions of " + upload.key() + " met others");
  }

  /** False when something else stood in the way: then it is time to look again. */
  private boolean attempt(String what, Runnable call) {
    try {
      call.run();
      return true;
    } catch (S3Exception e) {
      if (S3Answers.isGone(e) || S3Answers.isRefused(e) || S3Answers.isConflict(e)) {
        return false;
      }
      throw unavailable(what, e);
    } catch (SdkException e) {
      throw unavailable(what, e);
    }
  }

  private Optional<HeadObjectResponse> head(String key) {
    return head(key, Optional.empty());
  }

  /** Of what was uploaded; empty when it is gone or replaced. */
  private Optional<HeadObjectResponse> head(Upload upload) {
    return head(upload.key(), upload.version())
        .filter(
            found ->
                upload.version().isPresent()
                    || S3Answers.plain(found.eTag()).equals(upload.eTag()));
  }

  private Optional<HeadObjectResponse> head(String key, Optional<String> version) {
    try {
      return Optional.of(
          s3.headObject(
              h -> {
                h.bucket(bucket).key(key);
                version.ifPresent(h::versionId);
              }));
    } catch (S3Exception e) {
      if (S3Answers.isGone(e)) {
        return Optional.empty();
      }
      throw unavailable("look at " + key, e);
    } catch (SdkException e) {
      throw unavailable("look at " + key, e);
    }
  }

  private static boolean isOf(HeadObjectResponse object, Upload upload) {
    return upload.id().equals(object.metadata().get(UPLOAD));
  }

  private BucketUnavailable unavailable(String what, SdkException e) {
    return new BucketUnavailable(AwsCallFailed.text(what + " in bucket " + bucket, e), e);
  }
}
