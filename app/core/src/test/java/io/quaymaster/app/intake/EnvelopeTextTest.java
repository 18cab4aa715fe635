package io.quaymaster.app.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.fixture.HandClock;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.RepositoryId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnvelopeTextTest {
  private static final String PLAIN =
      EnvelopeText.write(Envelopes.of(new Payload.Stored("deliveries/x.json.gz")));

  /** Any text, and above all such that means something in a properties file. */
  @Provide
  Arbitrary<Optional<String>> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(20),
            Arbitraries.of(
                "a\nquaymaster-envelope=2\ndelivery=x",
                "\\",
                "\\u0041",
                " lead",
                "#c",
                "!c",
                "a=b:c",
                "\ud83d\ude80",
                "\ud83d",
                "\u0000",
                "\ufffe",
                "",
                "\r\n",
                "\t"))
        .optional();
  }

  @Provide
  Arbitrary<EnvelopeHead> heads() {
    Arbitrary<Optional<String>> texts = texts();
    return Combinators.combine(
            texts,
            Arbitraries.longs().greaterOrEqual(1).map(InstallationId::new).optional(),
            Arbitraries.longs().greaterOrEqual(1).map(RepositoryId::new).optional(),
            texts,
            texts,
            texts)
        .as(EnvelopeHead::new);
  }

  @Property
  void anyEnvelopeComesBackAsItWas(@ForAll("heads") EnvelopeHead head, @ForAll byte[] gzip) {
    Envelope envelope =
        new Envelope(Envelopes.ID, "push", head, HandClock.NOON, new Payload.Inline(gzip));

    Envelope back = EnvelopeText.read(EnvelopeText.write(envelope));

    assertEquals(head, back.head());
    assertEquals(Envelopes.ID, back.delivery());
    assertEquals("push", back.event());
    assertEquals(HandClock.NOON, back.receivedAt());
    assertArrayEquals(gzip, assertInstanceOf(Payload.Inline.class, back.payload()).gzip());
  }

  @Property
  void theTextHasOnlyCharactersThatEveryQueueTakes(@ForAll("heads") EnvelopeHead head) {
    Envelope envelope =
        new Envelope(Envelopes.ID, "push", head, HandClock.NOON, new Payload.Stored("k"));

    assertTrue(
        EnvelopeText.write(envelope)
            .chars()
            .allMatch(c -> c == '\n' || c == '\r' || (c >= ' ' && c < 127)));
  }

  @Example
  void aStoredPayloadKeepsItsKey() {
    assertEquals(new Payload.Stored("deliveries/x.json.gz"), EnvelopeText.read(PLAIN).payload());
  }

  @Example
  void whatIsNoEnvelopeIsRefused() {
    for (String text :
        List.of(
            "",
            "{\"json\":true}",
            "quaymaster-envelope=1",
            PLAIN.replace("quaymaster-envelope=1", "quaymaster-envelope=2"),
            PLAIN.replaceAll("received-at=.*", "received-at=noon"),
            PLAIN.replaceAll("installation=.*", "installation=seven"),
            PLAIN.replaceAll("repository=.*", "repository=-1"),
            PLAIN.replaceAll("delivery=.*", "delivery=1"),
            PLAIN.replaceAll("payload-key=.*", "payload=!"),
            PLAIN.replaceAll("payload-key=.*", ""),
            PLAIN + "action=\\u00zz")) {
      assertThrows(IllegalArgumentException.class, () -> EnvelopeText.read(text), text);
    }
  }
}
