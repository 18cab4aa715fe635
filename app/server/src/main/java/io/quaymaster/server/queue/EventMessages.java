package io.quaymaster.server.queue;

import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeText;
import io.quaymaster.event.EventProcessing;
import io.quaymaster.event.ProcessingOutcome;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages of the events queue: each is the envelope of a delivery. */
@Singleton
final class EventMessages implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(EventMessages.class);

  private final EventProcessing processing;

  EventMessages(EventProcessing processing) {
    this.processing = processing;
  }

  @Override
  public Disposition handle(Received message) {
    Envelope envelope;
    try {
      envelope = EnvelopeText.read(message.body());
    } catch (IllegalArgumentException e) {
      LOG.error("a message of group {} is no envelope; it becomes a dead letter", message.group());
      return new Disposition.Retry(Duration.ZERO);
    }
    ProcessingOutcome outcome = processing.process(envelope, message.receives());
    LOG.info("delivery {} ({}): {}", envelope.delivery(), envelope.event(), outcome);
    return disposition(outcome);
  }

  /** The one mapping of processing's outcomes to the queue. */
  private static Disposition disposition(ProcessingOutcome outcome) {
    return switch (outcome) {
      case ProcessingOutcome.Completed _, ProcessingOutcome.Failed _ -> new Disposition.Complete();
      case ProcessingOutcome.RetryAfter(var delay, _) -> new Disposition.Retry(delay);
      case ProcessingOutcome.DeferUntil(var notBefore, _) -> new Disposition.Defer(notBefore);
    };
  }
}
