package io.quaymaster.app.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.fixture.HandClock;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.RepositoryId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Envelopes for tests. */
public final class Envelopes {
  public static final DeliveryId ID = new DeliveryId("4fbc5a50-0000-11ee-8d1c-9f3a7c8b2d10");
  public static final EnvelopeHead HEAD =
      new EnvelopeHead(
          Optional.of("opened"),
          Optional.of(new InstallationId(7)),
          Optional.of(new RepositoryId(42)),
          Optional.of("acme/billing"),
          Optional.of("acme"),
          Optional.of("mona"));

  private Envelopes() {}

  /** An envelope received at noon with this JSON in it. */
  public static Envelope of(String json) {
    return of(new Payload.Inline(gzip(json.getBytes(UTF_8))));
  }

  public static Envelope of(Payload payload) {
    return new Envelope(ID, "issues", HEAD, HandClock.NOON, payload);
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
