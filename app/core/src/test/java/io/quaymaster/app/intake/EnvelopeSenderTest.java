package io.quaymaster.app.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.MessageQueue.QueueUnavailable;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.RandomIds;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.MemoryPayloadStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EnvelopeSenderTest {
  private final HandClock clock = new HandClock();
  private final MemoryPayloadStore payloads = new MemoryPayloadStore();
  private final List<Envelope> sent = new ArrayList<>();
  private final EnvelopeSender sender = new EnvelopeSender(payloads, sent::add);

  private void send(EnvelopeSender by, byte[] body) {
    by.send(Envelopes.ID, "issues", Envelopes.HEAD, HandClock.NOON, body);
  }

  private static byte[] unzip(byte[] gzip) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
  }

  private static byte[] incompressible(int length) {
    byte[] body = new byte[length];
    new Random(1).nextBytes(body);
    return body;
  }

  @Test
  void aSmallPayloadRidesAlong() throws IOException {
    send(sender, new byte[] {1, 2, 3});

    Payload payload = sent.getFirst().payload();
    assertArrayEquals(
        new byte[] {1, 2, 3}, unzip(assertInstanceOf(Payload.Inline.class, payload).gzip()));
  }

  @Test
  void aLargePayloadThatCompressesWellRidesAlong() {
    send(sender, new byte[5_000_000]);

    assertInstanceOf(Payload.Inline.class, sent.getFirst().payload());
  }

  @Test
  void aLargePayloadIsStoredUnderItsDelivery() throws IOException {
    byte[] body = incompressible(300_000);
    send(sender, body);

    String key = "deliveries/" + Envelopes.ID + ".json.gz";
    assertEquals(new Payload.Stored(key), sent.getFirst().payload());
    assertArrayEquals(body, unzip(payloads.get(key).orElseThrow()));
  }

  @Test
  void aPayloadThatCantBeStoredIsNotQueued() {
    PayloadStore down =
        new PayloadStore() {
          @Override
          public void put(String key, byte[] gzip) {
            throw new IllegalStateException("down");
          }

          @Override
          public Optional<byte[]> get(String key) {
            return Optional.empty();
          }
        };

    assertThrows(
        QueueUnavailable.class,
        () -> send(new EnvelopeSender(down, sent::add), incompressible(300_000)));
    assertEquals(List.of(), sent);
  }

  @Test
  void deliveriesOfOneRepositoryKeepTheirOrderAndAQuickRedeliveryIsNotDropped() {
    MemoryMessageQueue queue = new MemoryMessageQueue(true, Duration.ofMinutes(1), 5, clock);
    QueuedEnvelopes envelopes = new QueuedEnvelopes(queue, new RandomIds());
    Envelope envelope = Envelopes.of("{}");

    envelopes.send(envelope);
    envelopes.send(envelope);

    assertEquals(2, queue.size());
    Received received = queue.receive(1, Duration.ZERO).getFirst();
    assertEquals("repository-42", received.group());
    assertEquals(Envelopes.HEAD, EnvelopeText.read(received.body()).head());
    assertEquals(List.of(), queue.receive(1, Duration.ZERO));
  }

  @Test
  void whatHasNoRepositoryIsGroupedByInstallationOrStandsAlone() {
    EnvelopeHead installed =
        new EnvelopeHead(
            Optional.empty(),
            Envelopes.HEAD.installation(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Payload payload = new Payload.Stored("k");

    assertEquals(
        "installation-7",
        QueuedEnvelopes.group(
            new Envelope(Envelopes.ID, "installation", installed, HandClock.NOON, payload)));
    String alone =
        QueuedEnvelopes.group(
            new Envelope(Envelopes.ID, "meta", EnvelopeHead.EMPTY, HandClock.NOON, payload));
    assertEquals("delivery-" + Envelopes.ID, alone);
    assertNotEquals("installation-7", alone);
  }
}
