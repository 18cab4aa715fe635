package io.quaymaster.aws.sqs;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * The queues in use, each by its name or, which saves a call at start, by its URL.
 *
 * @param events accepted deliveries; FIFO
 * @param work steps of runs; FIFO
 * @param deferred what must wait; a standard queue, because FIFO queues can't delay one message
 * @param roadmap uploads to the roadmap bucket; a standard queue, because S3 tells no FIFO queue
 */
@ConfigurationProperties("quaymaster.aws.queues")
public record QueueNames(
    @Bindable(defaultValue = "events.fifo") String events,
    @Bindable(defaultValue = "work.fifo") String work,
    @Bindable(defaultValue = "deferred") String deferred,
    @Bindable(defaultValue = "roadmap") String roadmap) {
  public QueueNames {
    if (!isFifo(events) || !isFifo(work) || isFifo(deferred) || isFifo(roadmap)) {
      throw new IllegalArgumentException(
          "quaymaster.aws.queues: events and work must be FIFO queues (.fifo), deferred and roadmap"
              + " must not be, but they are "
              + List.of(events, work, deferred, roadmap));
    }
  }

  /** All of them. */
  public List<String> all() {
    return List.of(events, work, deferred, roadmap);
  }

  private static boolean isFifo(String queue) {
    return queue.endsWith(".fifo");
  }
}
