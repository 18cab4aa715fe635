package io.quaymaster.aws.sqs;

import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENT_TIMESTAMP;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.aws.AwsCallFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * One queue of SQS, FIFO when its name ends so. SQS counts in whole seconds: waits and delays are
 * rounded up. On a standard queue the group makes it a fair queue: one repository with many
 * messages does not hold up the others (SQS Developer Guide, "Amazon SQS fair queues").
 */
public final class SqsMessageQueue implements MessageQueue {
  private static final Logger LOG = LoggerFactory.getLogger(SqsMessageQueue.class);
  private static final long LONGEST_WAIT_SECONDS = 20;
  private static final Duration ANSWER = Duration.ofSeconds(4);

  private final SqsClient sqs;
  private final QueueUrl url;
  private final boolean fifo;

  /**
   * @param queue its name or URL
   */
  public SqsMessageQueue(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.url = new QueueUrl(sqs, queue);
    this.fifo = queue.endsWith(".fifo");
  }

  @Override
  public void send(Message message) {
    if (fifo && !message.delay().isZero()) {
      throw new IllegalArgumentException(
          "queue " + url.name() + " is FIFO and can't delay a message by " + message.delay());
    }
    asked(
        "send a message to",
        () -> {
          SendMessageRequest.Builder request =
              SendMessageRequest.builder()
                  .queueUrl(url.get())
                  .messageBody(message.body())
                  .messageGroupId(message.group());
          return sqs.sendMessage(
              fifo
                  ? request.messageDeduplicationId(message.deduplication()).build()
                  : request.delaySeconds((int) seconds(message.delay())).build());
        });
  }

  @Override
  public List<Received> receive(int max, Duration wait) {
    long seconds = Math.min(seconds(wait), LONGEST_WAIT_SECONDS);
    Duration attempt = ANSWER.plusSeconds(seconds);
    return asked(
            "receive from",
            () ->
                sqs.receiveMessage(
                    ReceiveMessageRequest.builder()
                        .queueUrl(url.get())
                        .maxNumberOfMessages(max)
                        .waitTimeSeconds((int) seconds)
                        .messageSystemAttributeNames(
                            APPROXIMATE_RECEIVE_COUNT, MESSAGE_GROUP_ID, SENT_TIMESTAMP)
                        .overrideConfiguration(
                            o ->
                                o.apiCallAttemptTimeout(attempt)
                                    .apiCallTimeout(attempt.plus(ANSWER)))
                        .build()))
        .messages()
        .stream()
        .map(SqsMessageQueue::received)
        .toList();
  }

  @Override
  public void complete(Received message) {
    settle(
        "delete a message of",
        () -> sqs.deleteMessage(d -> d.queueUrl(url.get()).receiptHandle(message.receipt())));
  }

  @Override
  public void retry(Received message, Duration delay) {
    settle(
        "give back a message of",
        () ->
            sqs.changeMessageVisibility(
                c ->
                    c.queueUrl(url.get())
                        .receiptHandle(message.receipt())
                        .visibilityTimeout((int) seconds(delay))));
  }

  /**
   * A receipt that is too old means that the message is visible again already, or in other hands:
   * whoever receives it next finds in the ledger what has been done.
   */
  private void settle(String what, Runnable call) {
    try {
      call.run();
    } catch (SqsException e) {
      if (!isStale(e)) {
        throw unavailable(what, e);
      }
      LOG.warn("could not {} queue {}: the receipt has expired", what, url.name());
    } catch (SdkException e) {
      throw unavailable(what, e);
    }
  }

  private static boolean isStale(SqsException e) {
    return e instanceof MessageNotInflightException
        || e instanceof ReceiptHandleIsInvalidException
        || String.valueOf(e.getMessage()).contains("receipt handle has expired");
  }

  private <T> T asked(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw unavailable(what, e);
    }
  }

  private QueueUnavailable unavailable(String what, SdkException cause) {
    return new QueueUnavailable(AwsCallFailed.text(what + " queue " + url.name(), cause), cause);
  }

  private static Received received(software.amazon.awssdk.services.sqs.model.Message message) {
    return new Received(
        message.body(),
        about(message, MESSAGE_GROUP_ID).orElse(""),
        message.receiptHandle(),
        about(message, APPROXIMATE_RECEIVE_COUNT).map(Integer::parseInt).orElseThrow(),
        about(message, SENT_TIMESTAMP)
            .map(Long::parseLong)
            .map(Instant::ofEpochMilli)
            .orElseThrow());
  }

  private static Optional<String> about(
      software.amazon.awssdk.services.sqs.model.Message message, MessageSystemAttributeName name) {
    return Optional.ofNullable(message.attributes().get(name));
  }

  private static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
