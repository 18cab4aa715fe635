package io.quaymaster.server.queue;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.RandomIds;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.file.UploadEvents;
import io.quaymaster.roadmap.flow.RoadmapFiles;
import io.quaymaster.roadmap.flow.RoadmapOutcome;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages of the roadmap queue: each tells of uploads to the bucket. One that tells of several is
 * sent again as one message for each, so that each waits, and counts its receives, for itself.
 */
@Singleton
@Requires(property = "quaymaster.roadmap.bucket")
final class RoadmapMessages implements MessageHandler {
  /** The queue's redrive policy: what is received once more is a dead letter. */
  static final int MAX_RECEIVES = 5;

  /** Waiters come back spread over at most so long. */
  static final Duration MOST_SPREAD = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(RoadmapMessages.class);
  private static final String GROUP = "roadmap";

  private final UploadEvents events;
  private final RoadmapFiles files;
  private final MessageQueue queue;
  private final RandomIds ids;
  private final Clock clock;
  private final RandomGenerator random;

  RoadmapMessages(
      UploadEvents events,
      RoadmapFiles files,
      @Named("roadmap") MessageQueue queue,
      RandomIds ids,
      Clock clock,
      RandomGenerator random) {
    this.events = events;
    this.files = files;
    this.queue = queue;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Disposition handle(Received message) {
    List<Upload> uploads;
    try {
      uploads = events.read(message.body()).stream().filter(Upload::counts).toList();
    } catch (IllegalArgumentException e) {
      LOG.error("a message of queue roadmap becomes a dead letter: {}", e.getMessage());
      return new Disposition.Retry(Duration.ZERO);
    }
    if (uploads.size() == 1) {
      return disposition(outcome(uploads.getFirst(), message.receives()));
    }
    uploads.forEach(this::send);
    return new Disposition.Complete();
  }

  /** Rather twice than never: the original is deleted when all copies are durable. */
  private void send(Upload upload) {
    queue.send(new Message(events.write(upload), GROUP, ids.get().toString(), Duration.ZERO));
  }

  private RoadmapOutcome outcome(Upload upload, int receives) {
    RoadmapOutcome outcome;
    try {
      outcome = files.handle(upload);
    } catch (RuntimeException e) {
      if (receives < MAX_RECEIVES) {
        throw e;
      }
      LOG.error("upload {} of {} is given up", upload.id(), upload.key(), e);
      outcome =
          files.giveUp(
              upload,
              "%d attempts failed, the last with: %s. What was done stays; upload the file again."
                  .formatted(receives, Objects.requireNonNullElse(e.getMessage(), e.toString())));
    }
    LOG.info("upload {} of {}: {}", upload.id(), upload.key(), said(outcome));
    return outcome;
  }

  private static String said(RoadmapOutcome outcome) {
    return switch (outcome) {
      case RoadmapOutcome.Ignored(var reason) -> "ignored, " + reason;
      case RoadmapOutcome.Processed(var key, var items, var changes) ->
          "now %s, %d items, %d changes".formatted(key, items, changes);
      case RoadmapOutcome.Invalid(var key, var faults) ->
          "now %s, %d faults".formatted(key, faults.size());
      case RoadmapOutcome.Wait(var until, var reason) -> "waits until " + until + ", " + reason;
    };
  }

  /** The one mapping of outcomes to the queue. */
  private Disposition disposition(RoadmapOutcome outcome) {
    return switch (outcome) {
      case RoadmapOutcome.Ignored _, RoadmapOutcome.Processed _, RoadmapOutcome.Invalid _ ->
          new Disposition.Complete();
      case RoadmapOutcome.Wait(var until, _) -> new Disposition.Defer(spread(until));
    };
  }

  /** As much later by chance as it is away, so that a thousand files don't come back at once. */
  private Instant spread(Instant until) {
    Duration away = Duration.between(clock.instant(), until);
    Duration most = away.compareTo(MOST_SPREAD) < 0 ? away : MOST_SPREAD;
    return most.isPositive() ? until.plusMillis(random.nextLong(most.toMillis() + 1)) : until;
  }
}
