package io.quaymaster.aws.job;

import io.micronaut.context.annotation.Property;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.AwsSettings;
import io.quaymaster.job.processor.Artifacts.Content;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.result.ResultFolder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Results of jobs as objects of one bucket. Files of jobs are stored as plain bytes, whatever they
 * are: a browser shows none of them as a page of ours.
 */
@Singleton
public final class S3JobResults implements JobResults {
  private static final int MOST_LISTED = 1_000;

  /** Results are up to 500 MB. */
  private static final Duration ATTEMPT = Duration.ofMinutes(5);

  private static final Duration CALL = Duration.ofMinutes(15);

  private final S3Client s3;
  private final AwsSettings settings;
  private final String bucket;

  public S3JobResults(
      S3Client s3,
      AwsSettings settings,
      @Property(name = "quaymaster.aws.results-bucket", defaultValue = "quaymaster-results")
          String bucket) {
    this.s3 = s3;
    this.settings = settings;
    this.bucket = bucket;
  }

  @Override
  public void put(ResultFolder folder, ResultFile file, long size, Content content)
      throws IOException {
    String key = folder.key(file);
    try {
      s3.putObject(
          p ->
              p.bucket(bucket)
                  .key(key)
                  .contentType(contentType(file))
                  .overrideConfiguration(
                      o -> o.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL)),
          RequestBody.fromContentProvider(() -> opened(content, size), size, contentType(file)));
    } catch (UncheckedIOException e) {
      throw new IOException("the content of " + file.path() + " can't be read", e);
    } catch (SdkException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SizedStream.ShortContent missing) {
          throw missing;
        }
      }
      throw new AwsCallFailed("put " + key + " into bucket " + bucket, e);
    }
  }

  /** The SDK opens the content where only unchecked exceptions pass. */
  private static InputStream opened(Content content, long size) {
    try {
      return new SizedStream(content.open(), size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentType(ResultFile file) {
    if (file.equals(ResultFile.RESULT)) {
      return "application/json";
    }
    return file.equals(ResultFile.OUTPUT)
        ? "text/plain; charset=utf-8"
        : "application/octet-stream";
  }

  @Override
  public Optional<InputStream> open(ResultFolder folder, ResultFile file) {
    String key = folder.key(file);
    try {
      return Optional.of(
          s3.getObject(
              g ->
                  g.bucket(bucket)
                      .key(key)
                      .overrideConfiguration(
                          o -> o.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new AwsCallFailed("get " + key + " from bucket " + bucket, e);
    }
  }

  @Override
  public List<Stored> list(ResultFolder folder) {
    String prefix = folder.prefix();
    try {
      return s3
          .listObjectsV2(l -> l.bucket(bucket).prefix(prefix).maxKeys(MOST_LISTED))
          .contents()
          .stream()
          .map(
              object ->
                  new Stored(
                      new ResultFile(object.key().substring(prefix.length())), object.size()))
          .toList();
    } catch (SdkException e) {
      throw new AwsCallFailed("list " + prefix + " of bucket " + bucket, e);
    }
  }

  /** AWS's console, for who is signed in there; below a stand-in the address of the objects. */
  @Override
  public String place(ResultFolder folder) {
    Optional<URI> standIn = settings.endpoint("s3");
    return standIn
        .map(endpoint -> endpoint + "/" + bucket + "/" + folder.prefix())
        .orElse(
            "https://console.aws.amazon.com/s3/buckets/" + bucket + "?prefix=" + folder.prefix());
  }
}
