package io.quaymaster.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeQueue;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.settings.MissingSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
  @TempDir Path temp;

  private static int status(EmbeddedServer server, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://localhost:" + server.getPort() + path);
      return client
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void serverWithStoresInMemoryStartsAnswersAndStops() throws Exception {
    EmbeddedServer server =
        Server.start(
            Map.of(
                "quaymaster.stores", "memory",
                "quaymaster.data", temp.toString(),
                "quaymaster.sweep.enabled", "false",
                "micronaut.server.port", "-1"));
    try {
      assertEquals(405, status(server, "/github/webhooks"));
    } finally {
      server.stop();
    }
    assertFalse(server.isRunning());
  }

  @Test
  void queuedMessagesAreProcessedAndUnreadableOnesEndAsDeadLettersOrFailures() throws Exception {
    EmbeddedServer server =
        Server.start(
            Map.of(
                "quaymaster.stores", "memory",
                "quaymaster.sweep.enabled", "false",
                "micronaut.server.port", "-1"));
    try {
      ApplicationContext context = server.getApplicationContext();
      MemoryMessageQueue events =
          (MemoryMessageQueue) context.getBean(MessageQueue.class, Qualifiers.byName("events"));
      DeliveryId id = new DeliveryId("11111111-0000-4000-8000-000000000001");
      Payload expired = new Payload.Stored("expired");
      Envelope envelope =
          new Envelope(
              id, "push", EnvelopeHead.EMPTY, Instant.parse("2026-03-01T12:00:00Z"), expired);
      context.getBean(EnvelopeQueue.class).send(envelope);
      events.send(new Message("junk", "junk", "junk", Duration.ZERO));

      await(() -> events.size() == 0);

      assertEquals(List.of("junk"), events.deadLetters().stream().map(Message::body).toList());
      DeliveryRecord record = context.getBean(DeliveryLedger.class).find(id).orElseThrow();
      assertTrue(record.state() instanceof DeliveryState.Failed, record.toString());
    } finally {
      server.stop();
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      assertFalse(never.await(10, TimeUnit.MILLISECONDS));
    }
    assertTrue(condition.getAsBoolean());
  }

  @Test
  void missingSettingsAreAllNamedAtOnce() {
    Map<String, Object> settings =
        Map.of(
            "quaymaster.config", temp.resolve("none.yml").toString(),
            "quaymaster.app.id", "12",
            "quaymaster.roadmap.bucket", "quaymaster-roadmap",
            "quaymaster.triage.required-labels", "bug",
            "quaymaster.accounts.function", "quaymaster-accounts",
            "quaymaster.pools", "sandbox",
            "micronaut.server.port", "-1");

    String message = refusal(settings);

    for (String part :
        new String[] {
          "quaymaster.stores: aws or memory expected",
          "quaymaster.config: no readable file",
          "quaymaster.roadmap.bucket: only with quaymaster.stores aws",
          "quaymaster.accounts.function: only with quaymaster.stores aws",
          "quaymaster.triage: REQUIRED_LABELS names labels, so DEFAULT_JOB must name the job",
          "quaymaster.accounts: simulated expected",
          "quaymaster.app.client-id",
          "quaymaster.app.slug",
          "quaymaster.app.webhook-secret",
          "quaymaster.app.private-key"
        }) {
      assertTrue(message.contains(part), message);
    }
  }

  private static String refusal(Map<String, Object> settings) {
    return String.valueOf(
        assertThrows(MissingSettings.class, () -> Server.start(settings)).getMessage());
  }

  @Test
  void unknownKindOfStoresIsNamed() {
    String message = refusal(Map.of("quaymaster.stores", "paper", "micronaut.server.port", "-1"));

    assertTrue(message.contains("aws or memory expected but got 'paper'"), message);
  }

  @Test
  void poolsWhoseAccountsNobodyCanEnterAreNamed() {
    String memory = refusal(Map.of("quaymaster.stores", "memory", "quaymaster.pools", "sandbox"));
    assertTrue(memory.contains("quaymaster.accounts: simulated expected, since"), memory);

    String aws = refusal(Map.of("quaymaster.stores", "aws", "quaymaster.pools", "sandbox"));
    assertTrue(aws.contains("quaymaster.members.external-id: the accounts of"), aws);
    assertTrue(aws.contains("quaymaster.members.regions: the accounts of"), aws);

    String regions =
        refusal(
            Map.of(
                "quaymaster.stores", "aws",
                "quaymaster.pools", "sandbox",
                "quaymaster.members.external-id", "external-1"));
    assertTrue(regions.contains("quaymaster.members.regions: the accounts of"), regions);
    assertFalse(regions.contains("quaymaster.members.external-id"), regions);

    String paper = refusal(Map.of("quaymaster.stores", "memory", "quaymaster.accounts", "paper"));
    assertTrue(paper.contains("quaymaster.accounts: simulated expected, or nothing"), paper);
  }

  @Test
  void poolsOfSimulatedAccountsAreEnough() {
    Server.start(
            Map.of(
                "quaymaster.stores", "memory",
                "quaymaster.pools", "sandbox",
                "quaymaster.accounts", "simulated",
                "quaymaster.sweep.enabled", "false",
                "micronaut.server.port", "-1"))
        .stop();
  }
}
