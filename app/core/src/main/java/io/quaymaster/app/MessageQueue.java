package io.quaymaster.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A durable queue. FIFO queues keep the order inside a group and hold a group back while one of its
 * messages is in work; after a fixed number of receives a message goes to the dead-letter queue.
 */
public interface MessageQueue {
  /**
   * Sends one message and returns when it is durable.
   *
   * @throws QueueUnavailable when it may not have been stored
   */
  void send(Message message);

  /** Receives up to {@code max} (1 to 10) messages, waiting up to {@code wait} for the first. */
  List<Received> receive(int max, Duration wait);

  /** Ends a message: it will not come again. */
  void complete(Received message);

  /** Gives a message back, to be received again after {@code delay} (0 s to 12 h). */
  void retry(Received message, Duration delay);

  /**
   * What is sent.
   *
   * @param body at most 1 MiB of text
   * @param group on FIFO queues: the messages that keep their order, for example of one repository
   * @param deduplication on FIFO queues: a second message with it is dropped for five minutes
   * @param delay on standard queues: at most 15 minutes until it can be received
   */
  record Message(String body, String group, String deduplication, Duration delay) {
    public Message {
      if (delay.isNegative() || delay.compareTo(Duration.ofMinutes(15)) > 0) {
        throw new IllegalArgumentException("delay must be 0 s to 15 min but is " + delay);
      }
    }
  }

  /**
   * What is received.
   *
   * @param receipt names this receive, for completing it
   * @param receives how often the message has been received, this time included
   */
  record Received(String body, String group, String receipt, int receives, Instant sentAt) {}

  /** The queue did not take the message. */
  final class QueueUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QueueUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
