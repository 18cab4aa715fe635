package io.quaymaster.event;

import io.quaymaster.app.Credentials;
import io.quaymaster.app.HostException;
import io.quaymaster.app.Redaction;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.event.EventReader.UnreadableEvent;
import io.quaymaster.event.LedgerClaim.AlreadyDone;
import io.quaymaster.event.LedgerClaim.Busy;
import io.quaymaster.event.LedgerClaim.Claimed;
import io.quaymaster.event.PayloadReader.PayloadUnavailable;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

  /** After so many attempts or receives an outage is waited out in the deferred queue. */
  private static final int QUICK_RETRIES = 3;

  /** The longest wait between two attempts during an outage. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(15);

  /** The shortest: a limit that is over already (clocks differ) must not make a busy loop. */
  private static final Duration MIN_WAIT = Duration.ofSeconds(2);

  /** How old a delivery may become before an outage is a failure. */
  private static final Duration PATIENCE = Duration.ofDays(1);

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
   * Processes one message. It never throws for an outage: what the queue must do then is an
   * outcome, too.
   *
   * @param receives how often the queue has handed it out, this time included
   */
  public ProcessingOutcome process(Envelope envelope, int receives) {
    Instant now = clock.instant();
    try {
      return switch (ledger.claim(envelope, now, now.plus(CLAIM))) {
        case AlreadyDone _ -> new ProcessingOutcome.Completed("done before");
        case Busy(var until) -> new ProcessingOutcome.DeferUntil(until, "in work elsewhere");
        case Claimed(var attempt) -> work(envelope, attempt, receives);
      };
    } catch (RuntimeException e) {
      LOG.error("the ledger and delivery {}: {}", envelope.delivery(), Redaction.trace(e));
      return withoutLedger(envelope, receives, e.toString());
    }
  }

  private ProcessingOutcome work(Envelope envelope, int attempt, int receives) {
    DeliveryId id = envelope.delivery();
    HandlerOutcome outcome;
    try {
      outcome = handle(envelope);
    } catch (UnreadableEvent e) {
      LOG.error("delivery {} ({}): {}", id, envelope.event(), Redaction.trace(e));
      return failed(id, attempt, String.valueOf(e.getMessage()));
    } catch (HostException.Unavailable | PayloadUnavailable e) {
      LOG.warn("delivery {}, attempt {}: {}", id, attempt, Redaction.of(e.toString()));
      return outage(envelope, attempt, receives, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("delivery {}, attempt {}: {}", id, attempt, Redaction.trace(e));
      fail(id, attempt, e.toString());
      return new ProcessingOutcome.RetryAfter(slowly(receives), e.toString());
    }
    return switch (outcome) {
      case HandlerOutcome.Handled(var note) -> done(id, attempt, note);
      case HandlerOutcome.Ignored(var reason) -> done(id, attempt, reason);
      case HandlerOutcome.Wait(var until, var reason) -> waiting(id, attempt, until, reason);
      case HandlerOutcome.Failed(var reason) -> failed(id, attempt, reason);
    };
  }

  private HandlerOutcome handle(Envelope envelope) {
    GitHubEvent event = read(envelope);
    Optional<String> sender = envelope.head().sender();
    boolean own = sender.isPresent() && credentials.current().isOwnUser(sender.orElseThrow());
    return router.route(
        new Delivery(envelope.delivery(), sender, own, envelope.receivedAt()), event);
  }

  /** A value that refuses what GitHub sent refuses it next time, too. */
  private GitHubEvent read(Envelope envelope) {
    byte[] json = payloads.read(envelope.payload());
    try {
      return reader.read(envelope, json);
    } catch (IllegalArgumentException e) {
      throw new UnreadableEvent(String.valueOf(e.getMessage()), e);
    }
  }

  /** Tried again soon a few times, then without blocking its group, and given up after a day. */
  private ProcessingOutcome outage(Envelope envelope, int attempt, int receives, String text) {
    DeliveryId id = envelope.delivery();
    if (patienceIsOver(envelope)) {
      return failed(id, attempt, text + " (for more than " + PATIENCE.toHours() + " hours)");
    }
    Duration wait =
        spread(id, Duration.ofSeconds(Math.min(MAX_WAIT.toSeconds(), 1L << Math.min(attempt, 10))));
    if (attempt <= QUICK_RETRIES && receives <= QUICK_RETRIES) {
      fail(id, attempt, text);
      return new ProcessingOutcome.RetryAfter(wait, text);
    }
    return waiting(id, attempt, clock.instant().plus(wait), text);
  }

  /** Nothing can be recorded, so the queue's own count and the message's age are the limits. */
  private ProcessingOutcome withoutLedger(Envelope envelope, int receives, String text) {
    return receives <= QUICK_RETRIES || patienceIsOver(envelope)
        ? new ProcessingOutcome.RetryAfter(slowly(receives), text)
        : new ProcessingOutcome.DeferUntil(
            clock.instant().plus(spread(envelope.delivery(), MAX_WAIT)), text);
  }

  private boolean patienceIsOver(Envelope envelope) {
    return envelope.receivedAt().plus(PATIENCE).isBefore(clock.instant());
  }

  /** Before the dead letters, about six minutes in all: enough for a store to come back. */
  private static Duration slowly(int receives) {
    return Duration.ofSeconds(Math.min(300, 1L << Math.min(2 * receives, 10)));
  }

  /** Shortened by up to a quarter, so that what failed together does not come back together. */
  private static Duration spread(DeliveryId id, Duration wait) {
    return wait.multipliedBy(75 + Math.floorMod(id.value().hashCode(), 26)).dividedBy(100);
  }

  private ProcessingOutcome done(DeliveryId id, int attempt, String note) {
    settle(id, attempt, new DeliveryState.Done(note));
    return new ProcessingOutcome.Completed(note);
  }

  /** Nobody else takes it before then; its copy comes back from the deferred queue. */
  private ProcessingOutcome waiting(DeliveryId id, int attempt, Instant until, String reason) {
    Instant earliest = clock.instant().plus(MIN_WAIT);
    Instant notBefore = until.isBefore(earliest) ? earliest : until;
    settle(id, attempt, new DeliveryState.Processing(notBefore));
    return new ProcessingOutcome.DeferUntil(notBefore, reason);
  }

  private ProcessingOutcome failed(DeliveryId id, int attempt, String error) {
    LOG.error("delivery {} failed for good: {}", id, Redaction.remark(error));
    fail(id, attempt, error);
    return new ProcessingOutcome.Failed(error);
  }

  private void fail(DeliveryId id, int attempt, String error) {
    settle(id, attempt, new DeliveryState.Failed(error));
  }

  /** When the claim was lost, whoever has it now settles; its handlers find the work done. */
  private void settle(DeliveryId id, int attempt, DeliveryState state) {
    if (!ledger.settle(id, attempt, state, clock.instant())) {
      LOG.warn("delivery {} was taken over from attempt {}", id, attempt);
    }
  }
}
