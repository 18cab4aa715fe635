package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.quaymaster.settings.ProcessSettings;
import java.util.List;
import java.util.Optional;

/**
 * Roadmap files; as environment variables {@code QUAYMASTER_ROADMAP_BUCKET} and so on.
 *
 * @param bucket the bucket that files are uploaded to; empty leaves the feature out
 * @param topic ARN of the SNS topic that hears of files that could not be processed; empty puts the
 *     notices into the log
 */
@ConfigurationProperties("quaymaster.roadmap")
public record RoadmapSettings(Optional<String> bucket, Optional<String> topic) {
  /** What is wrong. */
  List<String> problems(ProcessSettings settings) {
    return bucket.isPresent() && !settings.stores().equals(Optional.of("aws"))
        ? List.of(
            "quaymaster.roadmap.bucket: only with quaymaster.stores aws; it is a bucket of S3")
        : List.of();
  }
}
