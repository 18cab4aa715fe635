package io.quaymaster.aws.bootstrap;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Makes queues, each with its dead-letter queue; one that exists is left as it is. */
@Singleton
public class Queues {
  /** After so many receives a message goes to the dead-letter queue. */
  public static final int MAX_RECEIVES = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Queues.class);
  private static final String FIFO = ".fifo";

  private final SqsClient sqs;

  public Queues(SqsClient sqs) {
    this.sqs = sqs;
  }

  /**
   * Makes a queue, FIFO when its name ends so.
   *
   * @param visibility how long a received message is hidden from others; whole seconds
   * @return its URL
   */
  public String create(String name, Duration visibility) {
    return create(name, visibility, MAX_RECEIVES);
  }

  /**
   * Makes a queue, FIFO when its name ends so.
   *
   * @param visibility how long a received message is hidden from others; whole seconds
   * @param receives after so many a message goes to the dead-letter queue
   * @return its URL
   */
  public String create(String name, Duration visibility, int receives) {
    String deadLetters = ensure(deadLettersOf(name), Map.of());
    String arn =
        Objects.requireNonNull(
            sqs.getQueueAttributes(a -> a.queueUrl(deadLetters).attributeNames(QUEUE_ARN))
                .attributes()
                .get(QUEUE_ARN),
            "SQS gave no ARN of a queue that exists");
    String redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}".formatted(arn, receives);
    return ensure(
        name,
        Map.of(REDRIVE_POLICY, redrive, VISIBILITY_TIMEOUT, Long.toString(visibility.toSeconds())));
  }

  /** The name of a queue's dead-letter queue: {@code events-dlq.fifo}, {@code deferred-dlq}. */
  public static String deadLettersOf(String name) {
    return name.endsWith(FIFO)
        ? name.substring(0, name.length() - FIFO.length()) + "-dlq" + FIFO
        : name + "-dlq";
  }

  private String ensure(String name, Map<QueueAttributeName, String> attributes) {
    try {
      return sqs.getQueueUrl(q -> q.queueName(name)).queueUrl();
    } catch (QueueDoesNotExistException e) {
      LOG.debug("making queue {}", name, e);
    }
    Map<QueueAttributeName, String> all = new EnumMap<>(QueueAttributeName.class);
    all.putAll(attributes);
    if (name.endsWith(FIFO)) {
      all.put(FIFO_QUEUE, "true");
      all.put(CONTENT_BASED_DEDUPLICATION, "false");
    }
    return sqs.createQueue(c -> c.queueName(name).attributes(all)).queueUrl();
  }
}
