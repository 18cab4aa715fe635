package io.quaymaster.simulator.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import io.quaymaster.testkit.MovableClock;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsEngineTest {
  private final SqsClient sqs = Clients.sqs(Engines.shared().sqs());

  @Test
  void queueUrlPointsAtTheEngineWhenThePortWasFree() {
    String url = Clients.queue(sqs, "plain", Map.of());
    assertTrue(url.endsWith("/000000000000/plain"), url);
    sqs.sendMessage(m -> m.queueUrl(url).messageBody("hello"));
    assertEquals(List.of("hello"), receive(url, 10));
  }

  @Test
  void longPollIsBrokenOffWhenTheEngineCloses() {
    SqsEngine engine = SqsEngine.start(0);
    int status;
    try (SqsClient own = Clients.sqs(engine.uri());
        HttpClient http = HttpClient.newHttpClient()) {
      String url = URLEncoder.encode(Clients.queue(own, "slow", Map.of()), StandardCharsets.UTF_8);
      String query =
          "/?Action=ReceiveMessage&Version=2012-11-05&WaitTimeSeconds=20&QueueUrl=" + url;
      HttpRequest poll = HttpRequest.newBuilder(URI.create(engine.uri() + query)).build();
      CompletableFuture<Integer> answer =
          http.sendAsync(poll, HttpResponse.BodyHandlers.discarding())
              .handle((response, failure) -> failure == null ? response.statusCode() : 503);
      engine.close();
      status = answer.join();
    }
    assertEquals(503, status);
  }

  @Test
  void fifoQueueKeepsTheOrderOfAGroupAndBlocksItWhileAMessageIsOut() {
    String url = fifo("order.fifo");
    for (String body : List.of("1", "2", "3")) {
      send(url, "group", body, body);
    }
    Message first =
        sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(1)).messages().getFirst();
    assertEquals("1", first.body());
    assertEquals(
        List.of(), receive(url, 10), "the group is blocked while its first message is out");
    sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(first.receiptHandle()));
    assertEquals(List.of("2", "3"), receive(url, 10));
  }

  @Test
  void fifoQueueDropsASecondMessageWithTheSameDeduplicationId() {
    String url = fifo("dedup.fifo");
    send(url, "group", "same", "first");
    send(url, "group", "same", "second");
    assertEquals(List.of("first"), receive(url, 10));
  }

  @Test
  void messageGoesToTheDeadLetterQueueAfterItsLastReceive() {
    String dead = Clients.queue(sqs, "dead", Map.of());
    String arn =
        sqs.getQueueAttributes(a -> a.queueUrl(dead).attributeNames(QUEUE_ARN))
            .attributes()
            .get(QUEUE_ARN);
    String policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"2\"}".formatted(arn);
    String url =
        Clients.queue(sqs, "alive", Map.of(REDRIVE_POLICY, policy, VISIBILITY_TIMEOUT, "0"));
    sqs.sendMessage(m -> m.queueUrl(url).messageBody("poison"));

    assertEquals(List.of("poison"), receive(url, 1));
    assertEquals(List.of("poison"), receive(url, 1));
    assertEquals(List.of(), receive(url, 1));
    assertEquals(List.of("poison"), receive(dead, 1));
  }

  @Test
  void hiddenMessageComesBackWhenTheClockHasMoved() {
    MovableClock clock = new MovableClock(Instant.parse("2040-01-01T00:00:00Z"));
    SqsEngine engine = SqsEngine.start(0, clock);
    try (SqsClient own = Clients.sqs(engine.uri())) {
      String url = Clients.queue(own, "hidden", Map.of(VISIBILITY_TIMEOUT, "300"));
      own.sendMessage(m -> m.queueUrl(url).messageBody("hello"));
      assertEquals(1, own.receiveMessage(r -> r.queueUrl(url)).messages().size());
      clock.advance(Duration.ofSeconds(299));
      assertEquals(0, own.receiveMessage(r -> r.queueUrl(url)).messages().size());

      clock.advance(Duration.ofSeconds(1));

      assertEquals(1, own.receiveMessage(r -> r.queueUrl(url)).messages().size());
    } finally {
      engine.close();
    }
  }

  @Test
  void messageOfOneMebibyteIsTakenAndALargerOneRefused() {
    String url = Clients.queue(sqs, "large", Map.of());
    String largest = "x".repeat(1024 * 1024);
    sqs.sendMessage(m -> m.queueUrl(url).messageBody(largest));
    assertThrows(
        software.amazon.awssdk.services.sqs.model.SqsException.class,
        () -> sqs.sendMessage(m -> m.queueUrl(url).messageBody(largest + "x")));
  }

  @Test
  void takenPortIsOneClearLine() {
    int port = Engines.shared().sqs().getPort();
    EngineStartException e = assertThrows(EngineStartException.class, () -> SqsEngine.start(port));
    assertEquals(
        "port %d for SQS is taken: stop what listens there or choose another port".formatted(port),
        e.getMessage());
  }

  private String fifo(String name) {
    return Clients.queue(
        sqs, name, Map.of(FIFO_QUEUE, "true", CONTENT_BASED_DEDUPLICATION, "false"));
  }

  private void send(String url, String group, String deduplication, String body) {
    sqs.sendMessage(
        m ->
            m.queueUrl(url)
                .messageGroupId(group)
                .messageDeduplicationId(deduplication)
                .messageBody(body));
  }

  private List<String> receive(String url, int most) {
    return sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(most)).messages().stream()
        .map(Message::body)
        .toList();
  }
}
