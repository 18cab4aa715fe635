package io.quaymaster.aws.s3;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.roadmap.file.UploadedFiles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.PriorityQueue;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What lies in the roadmap bucket. S3 lists by key, so finding the newest costs a call per thousand
 * objects; only those that are asked for are kept.
 */
@Singleton
@Requires(property = "quaymaster.roadmap.bucket")
public class S3UploadedFiles implements UploadedFiles {
  private final S3Client s3;
  private final String bucket;

  public S3UploadedFiles(S3Client s3, @Property(name = "quaymaster.roadmap.bucket") String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public List<Entry> list(String prefix, int most) {
    PriorityQueue<Entry> newest = new PriorityQueue<>(Entry.NEWEST_FIRST.reversed());
    try {
      for (S3Object object :
          s3.listObjectsV2Paginator(l -> l.bucket(bucket).prefix(prefix)).contents()) {
        if (!object.key().endsWith("/")) {
          newest.add(new Entry(object.key(), object.size(), object.lastModified()));
        }
        if (newest.size() > most) {
          newest.remove();
        }
      }
    } catch (SdkException e) {
      throw new AwsCallFailed("list " + prefix + " of bucket " + bucket, e);
    }
    return newest.stream().sorted(Entry.NEWEST_FIRST).toList();
  }
}
