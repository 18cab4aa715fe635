package io.quaymaster.local.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.app.intake.EnvelopeReader.MalformedPayload;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.simulator.hooks.SignedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Webhooks as the queue has them. */
public final class Envelopes {
  private Envelopes() {}

  /** The envelope of a delivery, received now. */
  public static Envelope of(SignedRequest request, EnvelopeReader reader) {
    try {
      return new Envelope(
          new DeliveryId(request.guid()),
          request.event(),
          reader.read(request.body()),
          SweepBeans.CLOCK.instant(),
          new Payload.Inline(compressed(request.body())));
    } catch (MalformedPayload e) {
      throw new AssertionError(new String(request.body(), UTF_8), e);
    }
  }

  private static byte[] compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
