package io.quaymaster.event.sweep;

import io.quaymaster.app.HostException;
import io.quaymaster.app.Redaction;
import io.quaymaster.app.Watermarks;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.app.intake.EnvelopeReader.MalformedPayload;
import io.quaymaster.app.intake.EnvelopeSender;
import io.quaymaster.app.intake.OrganisationAllowList;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through GitHub's log for deliveries that never arrived and asks for them again, at most
 * three times each: GitHub does not do that by itself, and forgets them after three days. What is
 * too large to be delivered is fetched and queued directly.
 */
@Singleton
public class DeliverySweep {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverySweep.class);
  private static final String TASK = "delivery-sweep";

  /** Source: GitHub keeps deliveries for 3 days (Enterprise Server 7). */
  private static final Duration KEPT = Duration.ofDays(3);

  /** A delivery under way has no status yet. */
  private static final Duration SETTLING = Duration.ofMinutes(1);

  /**
   * How far the clock here may run ahead of GitHub's: a mark that is later than GitHub's own time
   * would skip what is logged until then.
   */
  private static final Duration CLOCKS = Duration.ofMinutes(15);

  /** The log has whole seconds; GitHub's ids of attempts rise. */
  private static final Comparator<HookDelivery> IN_ORDER =
      Comparator.comparing(HookDelivery::deliveredAt).thenComparingLong(HookDelivery::id);

  private static final int MAX_REDELIVERIES = 3;
  private static final int TOO_LARGE = 413;

  private final HookDeliveries log;
  private final DeliveryLedger ledger;
  private final Watermarks watermarks;
  private final EnvelopeReader reader;
  private final OrganisationAllowList allowed;
  private final EnvelopeSender sender;
  private final Clock clock;

  DeliverySweep(
      HookDeliveries log,
      DeliveryLedger ledger,
      Watermarks watermarks,
      EnvelopeReader reader,
      OrganisationAllowList allowed,
      EnvelopeSender sender,
      Clock clock) {
    this.log = log;
    this.ledger = ledger;
    this.watermarks = watermarks;
    this.reader = reader;
    this.allowed = allowed;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Sweeps once, from the mark of the last sweep to one minute ago, in the order of the deliveries.
   * The mark stays at the oldest that is open, and a quarter of an hour back. One that can't be
   * brought back now doesn't hold up the others and stays open.
   *
   * @throws HostException when the log can't be read, or nothing more may be asked for now; the
   *     next sweep begins where this one did
   */
  public SweepReport sweep() {
    Instant now = clock.instant();
    Instant since = watermarks.read(TASK).filter(now.minus(KEPT)::isBefore).orElse(now.minus(KEPT));
    List<List<HookDelivery>> attempts = attempts(since);
    SweepReport report = SweepReport.NOTHING;
    Instant open = now.minus(CLOCKS);
    for (List<HookDelivery> all : attempts) {
      HookDelivery first = all.getFirst();
      if (arrived(all) || ledger.find(first.delivery()).isPresent()) {
        continue;
      }
      boolean settling = all.getLast().deliveredAt().isAfter(now.minus(SETTLING));
      Fate fate = settling ? Fate.OPEN : tryToBringBack(all);
      report = report.plus(fate);
      if ((fate == Fate.OPEN || fate == Fate.REDELIVERED) && first.deliveredAt().isBefore(open)) {
        open = first.deliveredAt();
      }
    }
    // The mark itself is read again: the log's times have seconds only.
    watermarks.advance(TASK, open.minusSeconds(1));
    return report;
  }

  /** What became of one undelivered delivery. */
  enum Fate {
    /** Its last attempt is too recent to judge, or bringing it back did not succeed now. */
    OPEN,
    /** GitHub was asked to deliver it again. */
    REDELIVERED,
    /** Its payload was fetched and queued. */
    QUEUED,
    /** Nobody handles it, or it is none of ours. */
    IGNORED,
    /** GitHub has forgotten it, or its payload can't be read. */
    GIVEN_UP
  }

  /** The attempts by delivery, in the order of their first ones. */
  private List<List<HookDelivery>> attempts(Instant since) {
    Map<DeliveryId, List<HookDelivery>> attempts = new HashMap<>();
    Optional<String> cursor = Optional.empty();
    do {
      HookDeliveries.Page page = log.page(cursor);
      for (HookDelivery delivery : page.deliveries()) {
        attempts.computeIfAbsent(delivery.delivery(), _ -> new ArrayList<>()).add(delivery);
      }
      boolean older =
          page.deliveries().stream().anyMatch(delivery -> delivery.deliveredAt().isBefore(since));
      cursor = older ? Optional.empty() : page.next();
    } while (cursor.isPresent());
    attempts.values().removeIf(all -> all.stream().allMatch(d -> d.deliveredAt().isBefore(since)));
    attempts.values().forEach(all -> all.sort(IN_ORDER));
    return attempts.values().stream()
        .sorted(Comparator.comparing(List::getFirst, IN_ORDER))
        .toList();
  }

  private static boolean arrived(List<HookDelivery> attempts) {
    return attempts.stream().anyMatch(HookDelivery::ok);
  }

  private Fate tryToBringBack(List<HookDelivery> attempts) {
    HookDelivery newest = attempts.getLast();
    try {
      return bringBack(newest, attempts);
    } catch (HostException.MustWait e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("delivery {} stays open: {}", newest.delivery(), Redaction.trace(e));
      return Fate.OPEN;
    }
  }

  private Fate bringBack(HookDelivery newest, List<HookDelivery> attempts) {
    boolean tooLarge = attempts.stream().anyMatch(attempt -> attempt.statusCode() == TOO_LARGE);
    if (!tooLarge && attempts.size() <= MAX_REDELIVERIES) {
      return log.redeliver(newest.id()) ? Fate.REDELIVERED : giveUp(newest, "forgotten by GitHub");
    }
    Optional<HookDeliveries.Original> original = log.original(newest.id());
    if (original.isEmpty()) {
      return giveUp(newest, "forgotten by GitHub");
    }
    byte[] payload = original.orElseThrow().payload().getBytes(StandardCharsets.UTF_8);
    try {
      EnvelopeHead head = reader.read(payload);
      if (!reader.handles(newest.event(), head.action().orElse("")) || !allowed.permits(head)) {
        return Fate.IGNORED;
      }
      sender.send(newest.delivery(), newest.event(), head, clock.instant(), payload);
      return Fate.QUEUED;
    } catch (MalformedPayload e) {
      return giveUp(newest, String.valueOf(e.getMessage()));
    }
  }

  private static Fate giveUp(HookDelivery delivery, String why) {
    LOG.error("delivery {} ({}) is lost: {}", delivery.delivery(), delivery.event(), why);
    return Fate.GIVEN_UP;
  }
}
