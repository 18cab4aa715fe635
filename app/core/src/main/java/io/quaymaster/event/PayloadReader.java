package io.quaymaster.event;

import io.quaymaster.app.intake.Payload;
import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.app.intake.WebhookRequest;
import io.quaymaster.event.EventReader.UnreadableEvent;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Brings back the bytes that GitHub sent. */
@Singleton
class PayloadReader {
  private final PayloadStore store;

  PayloadReader(PayloadStore store) {
    this.store = store;
  }

  /**
   * Reads the payload, from the message or the store.
   *
   * @throws UnreadableEvent when it has expired or is damaged
   * @throws PayloadUnavailable when the store did not answer
   */
  byte[] read(Payload payload) {
    byte[] gzip =
        switch (payload) {
          case Payload.Inline(var bytes) -> bytes;
          case Payload.Stored(var key) -> stored(key);
        };
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      byte[] bytes = in.readNBytes(WebhookRequest.MAX_BODY_BYTES + 1);
      if (bytes.length > WebhookRequest.MAX_BODY_BYTES) {
        throw new UnreadableEvent("the payload is larger than GitHub sends");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableEvent("the payload is damaged", e);
    }
  }

  private byte[] stored(String key) {
    Optional<byte[]> gzip;
    try {
      gzip = store.get(key);
    } catch (RuntimeException e) {
      throw new PayloadUnavailable("the payload store did not give " + key, e);
    }
    return gzip.orElseThrow(() -> new UnreadableEvent("the payload " + key + " has expired"));
  }

  /** The payload store did not answer; trying later makes sense. */
  static final class PayloadUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PayloadUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
