package io.quaymaster.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.QueueUnavailable;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.aws.Json;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers of SQS that the embedded engine never gives, and what exactly is asked. */
class SqsAnswersTest {
  private static final String SEND = "AmazonSQS.SendMessage";
  private static final String RECEIVE = "AmazonSQS.ReceiveMessage";
  private static final String DELETE = "AmazonSQS.DeleteMessage";
  private static final String CHANGE = "AmazonSQS.ChangeMessageVisibility";
  private static final String URL = "https://sqs.us-east-1.amazonaws.com/1/events.fifo";
  private static final Received MESSAGE =
      new Received("body", "group", "receipt-1", 1, Instant.EPOCH);

  private final StandIn aws =
      new StandIn("sqs", Map.of())
          .on(SEND, SqsAnswersTest::taken)
          .on(RECEIVE, _ -> Answer.ok(Map.of()))
          .on(DELETE, _ -> Answer.ok(Map.of()))
          .on(CHANGE, _ -> Answer.ok(Map.of()));
  private final MessageQueue fifo = new SqsMessageQueue(aws.bean(SqsClient.class), URL);
  private final MessageQueue standard =
      new SqsMessageQueue(aws.bean(SqsClient.class), URL.replace(".fifo", ""));

  @AfterEach
  void stop() {
    aws.close();
  }

  /** The SDK compares the hash with its own. */
  private static Answer taken(Json request) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      byte[] hash = md5.digest(request.text("MessageBody").getBytes(StandardCharsets.UTF_8));
      return Answer.ok(
          Map.of("MessageId", "1", "MD5OfMessageBody", HexFormat.of().formatHex(hash)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Json request() {
    return aws.calls().getLast().body();
  }

  @Test
  void sendToAQueueByUrlIsOneCallWithGroupAndDeduplication() {
    fifo.send(new Message("text", "repository-42", "guid/1", Duration.ZERO));

    assertEquals(List.of(SEND), aws.targets());
    assertEquals(URL, request().text("QueueUrl"));
    assertEquals("text", request().text("MessageBody"));
    assertEquals("repository-42", request().text("MessageGroupId"));
    assertEquals("guid/1", request().text("MessageDeduplicationId"));
  }

  @ParameterizedTest
  @CsvSource({"PT0S,0", "PT0.001S,1", "PT1S,1", "PT14M59.5S,900", "PT15M,900"})
  void delayIsRoundedUpToWholeSeconds(Duration delay, int seconds) {
    standard.send(new Message("text", "repository-42", "id", delay));

    assertEquals(seconds, request().at("DelaySeconds").getIntValue());
  }

  @ParameterizedTest
  @CsvSource({"PT0S,0", "PT0.2S,1", "PT20S,20", "PT1M,20"})
  void waitIsRoundedUpAndAtMostTwentySeconds(Duration wait, int seconds) {
    fifo.receive(10, wait);

    assertEquals(seconds, request().at("WaitTimeSeconds").getIntValue());
    assertEquals(10, request().at("MaxNumberOfMessages").getIntValue());
  }

  @Test
  void messageGivenBackIsHiddenForTheDelay() {
    fifo.retry(MESSAGE, Duration.ofHours(12));

    assertEquals("receipt-1", request().text("ReceiptHandle"));
    assertEquals(43_200, request().at("VisibilityTimeout").getIntValue());
  }

  @Test
  void throttledSendIsTriedAgain() {
    aws.failNext(SEND, Answer.error(400, "ThrottlingException", "Rate exceeded"));

    fifo.send(new Message("text", "g", "d", Duration.ZERO));

    assertEquals(List.of(SEND, SEND), aws.targets());
  }

  @Test
  void sendThatFailsThreeTimesIsUnavailable() {
    aws.on(SEND, _ -> Answer.error(503, "ServiceUnavailable", "busy"));

    QueueUnavailable e =
        assertThrows(
            QueueUnavailable.class, () -> fifo.send(new Message("t", "g", "d", Duration.ZERO)));

    assertEquals(
        "could not send a message to queue events.fifo: ServiceUnavailable (503): busy",
        e.getMessage());
    assertEquals(3, aws.calls().size());
  }

  @ParameterizedTest
  @CsvSource({
    "ReceiptHandleIsInvalid,The input receipt handle is invalid",
    "com.amazonaws.sqs#MessageNotInflight,not in flight",
    "InvalidParameterValue,Value x for parameter ReceiptHandle is invalid. Reason: The receipt"
        + " handle has expired."
  })
  void expiredReceiptIsPassedOver(String type, String message) {
    aws.on(DELETE, _ -> Answer.error(400, type, message))
        .on(CHANGE, _ -> Answer.error(400, type, message));

    assertDoesNotThrow(() -> fifo.complete(MESSAGE));
    assertDoesNotThrow(() -> fifo.retry(MESSAGE, Duration.ZERO));

    assertEquals(List.of(DELETE, CHANGE), aws.targets());
  }

  @Test
  void deniedDeleteIsNotPassedOver() {
    aws.on(DELETE, _ -> Answer.error(403, "AccessDeniedException", "not authorized"));

    QueueUnavailable e = assertThrows(QueueUnavailable.class, () -> fifo.complete(MESSAGE));

    assertEquals(
        "could not delete a message of queue events.fifo: AccessDeniedException (403): not"
            + " authorized",
        e.getMessage());
  }
}
