package io.quaymaster.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.Credentials;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.Envelopes;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.app.intake.WebhookRequest;
import io.quaymaster.event.EventReader.UnreadableEvent;
import io.quaymaster.event.Events.Scripted;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.kernel.Secret;
import io.quaymaster.memory.MemoryCredentialStore;
import io.quaymaster.memory.MemoryDeliveryLedger;
import io.quaymaster.memory.MemoryPayloadStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loop protection, and the way of the payload's bytes to the reader. */
class OwnEventsTest {
  private final HandClock clock = new HandClock();
  private final Scripted handler = new Scripted("h", () -> new HandlerOutcome.Handled("done"));
  private final MemoryPayloadStore payloads = new MemoryPayloadStore();
  private final PayloadReader reader = new PayloadReader(payloads);
  private final List<byte[]> read = new ArrayList<>();

  private ProcessingOutcome process(Optional<String> sender, Payload payload) {
    MemoryCredentialStore credentials = new MemoryCredentialStore();
    credentials.save(
        new AppCredentials(
            1, "Iv1", "quaymaster", Optional.empty(), new Secret("s"), Optional.empty()));
    EventProcessing processing =
        new EventProcessing(
            new MemoryDeliveryLedger(),
            reader,
            (envelope, json) -> {
              read.add(json);
              return Events.EVENT;
            },
            new EventRouter(List.of(handler)),
            new Credentials(credentials, clock),
            clock);
    EnvelopeHead head =
        new EnvelopeHead(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            sender);
    return processing.process(new Envelope(Envelopes.ID, "push", head, HandClock.NOON, payload), 1);
  }

  @Test
  void whatTheAppItselfCausedIsDropped() {
    Payload payload = new Payload.Inline(Envelopes.gzip(new byte[] {1}));

    assertEquals(
        new ProcessingOutcome.Completed("caused by the App itself"),
        process(Optional.of("quaymaster[bot]"), payload));
    process(Optional.of("quaymaster"), payload);
    process(Optional.empty(), payload);
    assertEquals(2, handler.calls);
  }

  @Test
  void theReaderIsGivenTheBytesThatGitHubSent() {
    byte[] json = "{\"a\":1}".getBytes(UTF_8);
    payloads.put("k", Envelopes.gzip(json));

    process(Optional.empty(), new Payload.Stored("k"));
    process(Optional.empty(), new Payload.Inline(Envelopes.gzip(json)));

    assertArrayEquals(json, read.get(0));
    assertArrayEquals(json, read.get(1));
  }

  @Test
  void aDamagedPayloadCantBeRead() {
    byte[] gzip = Envelopes.gzip(new byte[1000]);
    for (byte[] damaged :
        List.of(new byte[0], new byte[] {1, 2, 3}, Arrays.copyOf(gzip, gzip.length - 4))) {
      Payload payload = new Payload.Inline(damaged);

      assertThrows(UnreadableEvent.class, () -> reader.read(payload));
    }
  }

  @Test
  void aPayloadThatGrowsBeyondWhatGitHubSendsIsRefused() {
    Payload atTheLimit =
        new Payload.Inline(Envelopes.gzip(new byte[WebhookRequest.MAX_BODY_BYTES]));
    Payload bomb = new Payload.Inline(Envelopes.gzip(new byte[WebhookRequest.MAX_BODY_BYTES + 1]));

    assertEquals(WebhookRequest.MAX_BODY_BYTES, reader.read(atTheLimit).length);
    UnreadableEvent e = assertThrows(UnreadableEvent.class, () -> reader.read(bomb));
    assertTrue(String.valueOf(e.getMessage()).contains("larger"));
  }
}
