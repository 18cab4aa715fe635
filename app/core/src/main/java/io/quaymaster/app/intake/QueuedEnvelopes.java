package io.quaymaster.app.intake;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.RandomIds;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Envelopes on the queue named {@code events}. The order is kept per repository (per installation,
 * where there is none). The deduplication id has a fresh part, because a FIFO queue would otherwise
 * swallow a redelivery that comes within five minutes; counting once is the ledger's work.
 */
@Singleton
public class QueuedEnvelopes implements EnvelopeQueue {
  private final MessageQueue queue;
  private final Supplier<UUID> receiveIds;

  QueuedEnvelopes(@Named("events") MessageQueue queue, RandomIds receiveIds) {
    this.queue = queue;
    this.receiveIds = receiveIds;
  }

  @Override
  public void send(Envelope envelope) {
    queue.send(
        new Message(
            EnvelopeText.write(envelope),
            group(envelope),
            envelope.delivery() + "/" + receiveIds.get(),
            Duration.ZERO));
  }

  /** The message group of an envelope. */
  static String group(Envelope envelope) {
    EnvelopeHead head = envelope.head();
    return head.repository()
        .map(id -> "repository-" + id)
        .or(() -> head.installation().map(id -> "installation-" + id))
        .orElseGet(() -> "delivery-" + envelope.delivery());
  }
}
