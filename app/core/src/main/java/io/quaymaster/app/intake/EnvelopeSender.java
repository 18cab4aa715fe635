package io.quaymaster.app.intake;

import io.quaymaster.app.MessageQueue.QueueUnavailable;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** Packs a delivery into an envelope, by claim check when it is large, and queues it. */
@Singleton
public class EnvelopeSender {
  /** Leaves room for Base64 and the head within SQS's limit of 1 MiB, and keeps messages cheap. */
  static final int MAX_INLINE_BYTES = 200 * 1024;

  private final PayloadStore store;
  private final EnvelopeQueue queue;

  EnvelopeSender(PayloadStore store, EnvelopeQueue queue) {
    this.store = store;
    this.queue = queue;
  }

  /**
   * Queues one delivery; it is durable when this returns.
   *
   * @throws QueueUnavailable when it may not be
   */
  public void send(
      DeliveryId delivery, String event, EnvelopeHead head, Instant receivedAt, byte[] body) {
    byte[] gzip = compress(body);
    Payload payload;
    if (gzip.length <= MAX_INLINE_BYTES) {
      payload = new Payload.Inline(gzip);
    } else {
      String key = "deliveries/" + delivery + ".json.gz";
      try {
        store.put(key, gzip);
      } catch (RuntimeException e) {
        throw new QueueUnavailable("the payload store did not take " + key, e);
      }
      payload = new Payload.Stored(key);
    }
    queue.send(new Envelope(delivery, event, head, receivedAt, payload));
  }

  private static byte[] compress(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
