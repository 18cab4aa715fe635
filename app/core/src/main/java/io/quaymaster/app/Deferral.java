package io.quaymaster.app;

import io.quaymaster.app.MessageQueue.Message;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Lets messages wait. FIFO queues know no delay for a single message, and waiting in one blocks its
 * group; so what must wait lies in the {@code deferred} queue and is sent back from there. That
 * queue delays by 15 minutes at most: longer waits take several rounds. Order inside a group is not
 * kept over a deferral.
 */
@Singleton
public class Deferral {
  /** Source: SQS, DelaySeconds. */
  static final Duration MAX_DELAY = Duration.ofMinutes(15);

  private final MessageQueue deferred;
  private final Map<String, MessageQueue> queues;
  private final Clock clock;

  /**
   * @param queues all queues by name
   */
  public Deferral(
      @Named("deferred") MessageQueue deferred, Map<String, MessageQueue> queues, Clock clock) {
    this.deferred = deferred;
    this.queues = Map.copyOf(queues);
    this.clock = clock;
  }

  /**
   * Keeps a message until it is time; it is durable when this returns.
   *
   * @throws MessageQueue.QueueUnavailable when it may not be
   */
  public void send(Deferred message) {
    deferred.send(
        new Message(
            message.write(), message.group(), message.deduplication(), delay(message.notBefore())));
  }

  /** SQS delays by whole seconds; rounded up, so that the message does not come too early. */
  private Duration delay(Instant notBefore) {
    Duration left = Duration.between(clock.instant(), notBefore);
    if (left.compareTo(MAX_DELAY) > 0) {
      return MAX_DELAY;
    }
    return left.isNegative()
        ? Duration.ZERO
        : Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds());
  }

  /**
   * Sends a message on that came out of the {@code deferred} queue, or lets it wait another round.
   *
   * @return true when it was sent on
   * @throws IllegalArgumentException when it names a queue that is not there
   */
  public boolean forward(Deferred message) {
    MessageQueue target = queues.get(message.queue());
    if (target == null) {
      throw new IllegalArgumentException("there is no queue named " + message.queue());
    }
    if (message.notBefore().isAfter(clock.instant())) {
      send(message);
      return false;
    }
    target.send(message.message());
    return true;
  }
}
