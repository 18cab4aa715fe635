package io.quaymaster.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeQueue;
import io.quaymaster.app.intake.EnvelopeText;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnvelopesOnSqsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static MessageQueue queue(String name) {
    return Stack.beans().getBean(MessageQueue.class, Qualifiers.byName(name));
  }

  @Test
  void redeliveryRightAfterADeliveryComesThroughToo() {
    Envelope envelope = Samples.envelope(Samples.deliveryId(), Samples.NOON);
    EnvelopeQueue envelopes = Stack.bean(EnvelopeQueue.class);
    envelopes.send(envelope);
    envelopes.send(envelope);

    for (int i = 0; i < 2; i++) {
      Received received = queue("events").receive(1, PATIENCE).getFirst();
      assertEquals("repository-42", received.group());
      Envelope read = EnvelopeText.read(received.body());
      assertEquals(envelope.delivery(), read.delivery());
      assertEquals(envelope.head(), read.head());
      assertArrayEquals(
          new byte[] {1, 2}, assertInstanceOf(Payload.Inline.class, read.payload()).gzip());
      queue("events").complete(received);
    }
  }

  @Test
  void workAndDeferredAreQueuesOfTheirOwn() {
    queue("work").send(new MessageQueue.Message("work", "g", "1", Duration.ZERO));
    queue("deferred").send(new MessageQueue.Message("later", "g", "1", Duration.ZERO));

    assertEquals("work", queue("work").receive(1, PATIENCE).getFirst().body());
    assertEquals("later", queue("deferred").receive(1, PATIENCE).getFirst().body());
  }
}
