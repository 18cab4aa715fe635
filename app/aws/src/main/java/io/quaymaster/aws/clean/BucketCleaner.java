package io.quaymaster.aws.clean;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.KeptNames;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.account.clean.Site;
import io.quaymaster.aws.AwsCallFailed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * S3: a bucket goes when its policy, its unfinished uploads and every version of every object are
 * gone. Versions are deleted page by page, however many there are.
 */
@Singleton
@Requires(bean = MemberAccess.class)
public final class BucketCleaner implements ServiceCleaner {
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;
  private static final Set<String> LATER =
      Set.of("BucketNotEmpty", "OperationAborted", "InternalError", "SlowDown");

  private final MemberS3 members;

  BucketCleaner(MemberS3 members) {
    this.members = members;
  }

  @Override
  public ServiceName service() {
    return new ServiceName("s3");
  }

  @Override
  public boolean global() {
    return false;
  }

  @Override
  public List<Resource> scan(Site site) {
    try {
      return members
          .at(site)
          .listBucketsPaginator(l -> l.bucketRegion(site.region().value()).maxBuckets(1_000))
          .buckets()
          .stream()
          .map(
              b ->
                  new Resource(
                      service(),
                      site.region(),
                      "AWS::S3::Bucket",
                      b.name(),
                      KeptNames.keeps(b.name()) ? Origin.DEFAULT : Origin.MADE))
          .toList();
    } catch (SdkException e) {
      throw new CleaningUnavailable(
          AwsCallFailed.text("list the buckets of " + site.account(), e), e);
    }
  }

  @Override
  public DeletionOutcome delete(Site site, Resource resource) {
    S3Client s3 = members.at(site);
    String bucket = resource.id();
    try {
      s3.deleteBucketPolicy(d -> d.bucket(bucket));
      s3.listMultipartUploadsPaginator(l -> l.bucket(bucket))
          .uploads()
          .forEach(
              u ->
                  s3.abortMultipartUpload(
                      a -> a.bucket(bucket).key(u.key()).uploadId(u.uploadId())));
      Optional<S3Error> refused = empty(s3, bucket);
      if (refused.isPresent()) {
        S3Error error = refused.orElseThrow();
        String why = error.key() + ": " + error.code() + ": " + error.message();
        return LATER.contains(error.code())
            ? new DeletionOutcome.Underway(why)
            : new DeletionOutcome.Refused(why);
      }
      s3.deleteBucket(d -> d.bucket(bucket));
      return new DeletionOutcome.Deleted();
    } catch (S3Exception e) {
      return failed(bucket, e);
    } catch (SdkException e) {
      throw new CleaningUnavailable(AwsCallFailed.text("delete the bucket " + bucket, e), e);
    }
  }

  /** Deletes all versions; what S3 would not delete, if anything. */
  private static Optional<S3Error> empty(S3Client s3, String bucket) {
    Optional<S3Error> refused = Optional.empty();
    for (ListObjectVersionsResponse page :
        s3.listObjectVersionsPaginator(l -> l.bucket(bucket).maxKeys(1_000))) {
      List<ObjectIdentifier> versions =
          Stream.concat(
                  page.versions().stream().map(v -> identifier(v.key(), v.versionId())),
                  page.deleteMarkers().stream().map(m -> identifier(m.key(), m.versionId())))
              .toList();
      if (!versions.isEmpty()) {
        List<S3Error> errors =
            s3.deleteObjects(d -> d.bucket(bucket).delete(o -> o.objects(versions).quiet(true)))
                .errors();
        refused = refused.or(() -> errors.stream().findFirst());
      }
    }
    return refused;
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }

  private static DeletionOutcome failed(String bucket, S3Exception e) {
    String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
    String why = AwsCallFailed.text("delete the bucket " + bucket, e);
    if (code.equals("NoSuchBucket")) {
      return new DeletionOutcome.Deleted();
    }
    if (e.statusCode() == TOO_MANY || e.statusCode() >= SERVER_ERRORS) {
      throw new CleaningUnavailable(why, e);
    }
    if (LATER.contains(code)) {
      return new DeletionOutcome.Underway(why);
    }
    return new DeletionOutcome.Refused(why);
  }
}
