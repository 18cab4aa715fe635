package io.quaymaster.simulator.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages to queues of the SQS engine in SQS's JSON protocol, as S3 does on AWS. */
final class SqsSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqsSender.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Supplier<URI> address;

  /**
   * A sender.
   *
   * @param address of SQS; asked at every send, so it may wait for the engine to start
   */
  SqsSender(Supplier<URI> address) {
    this.address = address;
  }

  /** Sends; what the queue refuses is logged, as the write that caused it has happened. */
  void send(String queue, String message) {
    URI sqs = address.get();
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("QueueUrl", "%s/%s/%s".formatted(sqs, LocalAws.ACCOUNT, queue))
            .put("MessageBody", message)
            .toString();
    HttpRequest request =
        HttpRequest.newBuilder(sqs)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS.SendMessage")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        LOG.error(
            "queue {} refused an S3 event ({}): {}", queue, answer.statusCode(), answer.body());
      }
    } catch (IOException e) {
      LOG.error("S3 event did not reach queue {}", queue, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.error("S3 event did not reach queue {}: interrupted", queue);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
