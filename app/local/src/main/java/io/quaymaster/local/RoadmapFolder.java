package io.quaymaster.local;

import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.aws.CreatedObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket that roadmap files are uploaded to, as AWS's template would have set it up. */
final class RoadmapFolder {
  /** The bucket. */
  static final String BUCKET = "quaymaster-roadmap";

  private static final String QUEUE = "roadmap";
  private static final String INPUT = "Input/";
  private static final String ROUTING = "Config/routing.yml";
  private static final int PRECONDITION_FAILED = 412;

  private RoadmapFolder() {}

  /** From now on uploads are told to the queue. */
  static void watch(AwsEngines engines) {
    engines.notifications().add(BUCKET, INPUT, ".json", QUEUE);
  }

  /**
   * Tells the queue of files that lie in {@code Input/} from an earlier start: what the queue knew
   * of them was in memory.
   */
  static void announce(S3Client s3, AwsEngines engines) {
    s3.listObjectsV2Paginator(list -> list.bucket(BUCKET).prefix(INPUT)).contents().stream()
        .map(
            left ->
                new CreatedObject(
                    BUCKET,
                    left.key(),
                    left.size(),
                    left.eTag().replace("\"", ""),
                    Optional.empty(),
                    CreatedObject.How.PUT))
        .forEach(engines.notifications()::created);
  }

  /** Puts the routing file there, unless one is kept from an earlier start. */
  static void fill(S3Client s3) {
    try (InputStream routing =
        Objects.requireNonNull(
            RoadmapFolder.class.getResourceAsStream("/roadmap/routing.yml"),
            "the routing file is missing on the class path")) {
      s3.putObject(
          p -> p.bucket(BUCKET).key(ROUTING).contentType("application/yaml").ifNoneMatch("*"),
          RequestBody.fromBytes(routing.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (S3Exception e) {
      if (e.statusCode() != PRECONDITION_FAILED) {
        throw e;
      }
    }
  }
}
