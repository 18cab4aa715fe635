package io.quaymaster.event;

import io.quaymaster.app.Credentials;
import io.quaymaster.app.HostException;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.event.EventReader.UnreadableEvent;
import io.quaymaster.event.LedgerClaim.AlreadyDone;
import io.quaymaster.event.LedgerClaim.Busy;
import io.quaymaster.event.LedgerClaim.Claimed;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes queued deliveries: claim in the ledger, read, route, settle. Each delivery counts once,
 * however often it is delivered; a failed one may come again.
 */
@Singleton
public class EventProcessing {
  private static final Logger LOG = LoggerFactory.getLogger(EventProcessing.class);

  /** How long one processing may take before another may take the delivery over. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  /** After so many receives an outage is waited out in the deferred queue. */
  private static final int QUICK_RETRIES = 3;

  private final DeliveryLedger ledger;
  private final PayloadReader payloads;
  private final EventReader reader;
  private final EventRouter router;
  private final Credentials credentials;
  private final Clock clock;

  EventProcessing(
      DeliveryLedger ledger,
      PayloadReader payloads,
      EventReader reader,
      EventRouter router,
      Credentials credentials,
      Clock clock) {
    this.ledger = ledger;
    this.payloads = payloads;
    this.reader = reader;
    this.router = router;
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * Processes one message.
   *
   * @param receives how often the queue has handed it out, this time included
   */
  public ProcessingOutcome process(Envelope envelope, int receives) {
    Instant now = clock.instant();
    return switch (ledger.claim(envelope, now, now.plus(CLAIM))) {
      case AlreadyDone _ -> new ProcessingOutcome.Completed("done before");
      case Busy(var until) -> new ProcessingOutcome.DeferUntil(until, "in work elsewhere");
      case Claimed(var attempt) -> work(envelope, attempt, receives);
    };
  }

  private ProcessingOutcome work(Envelope envelope, int attempt, int receives) {
    DeliveryId id = envelope.delivery();
    try {
      GitHubEvent event = reader.read(envelope, payloads.read(envelope.payload()));
      boolean own = envelope.head().sender().filter(credentials.current()::isOwnUser).isPresent();
      Delivery delivery = new Delivery(id, envelope.head().sender(), own, envelope.receivedAt());
      return settle(id, attempt, router.route(delivery, event));
    } catch (UnreadableEvent e) {
      LOG.error("delivery {} ({}) can't be read", id, envelope.event(), e);
      return failed(id, attempt, String.valueOf(e.getMessage()));
    } catch (HostException.MustWait e) {
      return waiting(id, attempt, e.until(), e.text());
    } catch (HostException.Refused e) {
      LOG.error("delivery {} ({}) was refused: {}", id, envelope.event(), e.text());
      return failed(id, attempt, e.text());
    } catch (HostException.Unavailable e) {
      LOG.warn("delivery {}, attempt {}: {}", id, attempt, e.text());
      Duration wait = Duration.ofSeconds(Math.min(900, 1L << Math.min(attempt, 10)));
      if (receives <= QUICK_RETRIES) {
        fail(id, attempt, e.text());
        return new ProcessingOutcome.RetryAfter(wait, e.text());
      }
      return waiting(id, attempt, clock.instant().plus(wait), e.text());
    } catch (RuntimeException e) {
      LOG.error("delivery {} ({}), attempt {}", id, envelope.event(), attempt, e);
      fail(id, attempt, e.toString());
      return new ProcessingOutcome.RetryAfter(
          Duration.ofSeconds(1L << Math.min(receives, 6)), e.toString());
    }
  }

  private ProcessingOutcome settle(DeliveryId id, int attempt, HandlerOutcome outcome) {
    return switch (outcome) {
      case HandlerOutcome.Handled(var note) -> done(id, attempt, note);
      case HandlerOutcome.Ignored(var reason) -> done(id, attempt, reason);
      case HandlerOutcome.Wait(var until, var reason) -> waiting(id, attempt, until, reason);
      case HandlerOutcome.Failed(var reason) -> failed(id, attempt, reason);
    };
  }

  private ProcessingOutcome done(DeliveryId id, int attempt, String note) {
    ledger.settle(id, attempt, new DeliveryState.Done(note), clock.instant());
    return new ProcessingOutcome.Completed(note);
  }

  /** Nobody else takes it before then; its copy comes back from the deferred queue. */
  private ProcessingOutcome waiting(DeliveryId id, int attempt, Instant until, String reason) {
    ledger.settle(id, attempt, new DeliveryState.Processing(until), clock.instant());
    return new ProcessingOutcome.DeferUntil(until, reason);
  }

  private ProcessingOutcome failed(DeliveryId id, int attempt, String error) {
    fail(id, attempt, error);
    return new ProcessingOutcome.Failed(error);
  }

  private void fail(DeliveryId id, int attempt, String error) {
    ledger.settle(id, attempt, new DeliveryState.Failed(error), clock.instant());
  }
}
