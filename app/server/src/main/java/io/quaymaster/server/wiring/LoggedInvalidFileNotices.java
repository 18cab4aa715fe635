package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.roadmap.file.InvalidFileNotices;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows in the log what a topic of SNS would be told; for a process without one. */
@Singleton
@Requires(missingProperty = "quaymaster.roadmap.topic")
final class LoggedInvalidFileNotices implements InvalidFileNotices {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedInvalidFileNotices.class);

  @Override
  public void publish(Notice notice) {
    LOG.warn("notice about upload {}:\n{}", notice.upload(), notice.text());
  }
}
