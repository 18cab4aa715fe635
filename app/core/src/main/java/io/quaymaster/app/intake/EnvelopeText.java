package io.quaymaster.app.intake;

import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.RepositoryId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * An envelope as the text of a queue message: Java properties, which every JDK reads and writes and
 * a person can read in a dead-letter queue. Everything beyond ASCII is escaped, because SQS refuses
 * some characters.
 */
public final class EnvelopeText {
  private static final String FORMAT = "1";

  private EnvelopeText() {}

  /** Writes an envelope. */
  public static String write(Envelope envelope) {
    Properties text = new Properties();
    text.setProperty("quaymaster-envelope", FORMAT);
    text.setProperty("delivery", envelope.delivery().value());
    text.setProperty("event", envelope.event());
    text.setProperty("received-at", envelope.receivedAt().toString());
    EnvelopeHead head = envelope.head();
    put(text, "action", head.action());
    put(text, "installation", head.installation().map(InstallationId::toString));
    put(text, "repository", head.repository().map(RepositoryId::toString));
    put(text, "repository-name", head.repositoryName());
    put(text, "owner", head.owner());
    put(text, "sender", head.sender());
    switch (envelope.payload()) {
      case Payload.Inline(var gzip) ->
          text.setProperty("payload", Base64.getEncoder().encodeToString(gzip));
      case Payload.Stored(var key) -> text.setProperty("payload-key", key);
    }
    // To a stream, not a writer: only then are characters escaped.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      text.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads an envelope.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static Envelope read(String message) {
    Properties text = new Properties();
    try {
      text.load(new StringReader(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!FORMAT.equals(text.getProperty("quaymaster-envelope"))) {
      throw new IllegalArgumentException("not an envelope of format " + FORMAT);
    }
    EnvelopeHead head =
        new EnvelopeHead(
            get(text, "action"),
            get(text, "installation").map(id -> new InstallationId(Long.parseLong(id))),
            get(text, "repository").map(id -> new RepositoryId(Long.parseLong(id))),
            get(text, "repository-name"),
            get(text, "owner"),
            get(text, "sender"));
    return new Envelope(
        new DeliveryId(need(text, "delivery")),
        need(text, "event"),
        head,
        time(need(text, "received-at")),
        get(text, "payload-key")
            .<Payload>map(Payload.Stored::new)
            .orElseGet(
                () -> new Payload.Inline(Base64.getDecoder().decode(need(text, "payload")))));
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("received-at of the envelope is no time", e);
    }
  }

  private static void put(Properties text, String name, Optional<String> value) {
    value.ifPresent(v -> text.setProperty(name, v));
  }

  private static Optional<String> get(Properties text, String name) {
    return Optional.ofNullable(text.getProperty(name));
  }

  private static String need(Properties text, String name) {
    return get(text, name)
        .orElseThrow(() -> new IllegalArgumentException("the envelope has no " + name));
  }
}
