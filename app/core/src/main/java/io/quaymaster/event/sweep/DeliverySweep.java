package io.quaymaster.event.sweep;

import io.quaymaster.app.Watermarks;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.app.intake.EnvelopeReader.MalformedPayload;
import io.quaymaster.app.intake.EnvelopeSender;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  private static final int MAX_REDELIVERIES = 3;
  private static final int TOO_LARGE = 413;

  private final HookDeliveries log;
  private final DeliveryLedger ledger;
  private final Watermarks watermarks;
  private final EnvelopeReader reader;
  private final EnvelopeSender sender;
  private final Clock clock;

  DeliverySweep(
      HookDeliveries log,
      DeliveryLedger ledger,
      Watermarks watermarks,
      EnvelopeReader reader,
      EnvelopeSender sender,
      Clock clock) {
    this.log = log;
    this.ledger = ledger;
    this.watermarks = watermarks;
    this.reader = reader;
    this.sender = sender;
    this.clock = clock;
  }

  /** Sweeps once, from the oldest delivery that is still open to one minute ago. */
  public SweepReport sweep() {
    Instant now = clock.instant();
    Instant since = watermarks.read(TASK).filter(now.minus(KEPT)::isBefore).orElse(now.minus(KEPT));
    Map<DeliveryId, List<HookDelivery>> attempts = attempts(since);
    SweepReport report = SweepReport.NOTHING;
    Instant open = now.minus(SETTLING);
    for (List<HookDelivery> all : attempts.values()) {
      HookDelivery first = all.getFirst();
      boolean settling = all.getLast().deliveredAt().isAfter(now.minus(SETTLING));
      if (arrived(all) || ledger.find(first.delivery()).isPresent()) {
        continue;
      }
      Fate fate = settling ? Fate.OPEN : bringBack(all);
      report = report.plus(fate);
      if (fate != Fate.GIVEN_UP && fate != Fate.QUEUED && first.deliveredAt().isBefore(open)) {
        open = first.deliveredAt();
      }
    }
    // The mark itself is read again: the log's times have seconds only.
    watermarks.advance(TASK, open.minusSeconds(1));
    return report;
  }

  /** What became of one undelivered delivery. */
  enum Fate {
    /** Its last attempt is too recent to judge. */
    OPEN,
    /** GitHub was asked to deliver it again. */
    REDELIVERED,
    /** Its payload was fetched and queued. */
    QUEUED,
    /** GitHub has forgotten it, or its payload can't be read. */
    GIVEN_UP
  }

  private Map<DeliveryId, List<HookDelivery>> attempts(Instant since) {
    Map<DeliveryId, List<HookDelivery>> attempts = new LinkedHashMap<>();
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
    attempts.values().forEach(all -> all.sort(Comparator.comparing(HookDelivery::deliveredAt)));
    return attempts;
  }

  private static boolean arrived(List<HookDelivery> attempts) {
    return attempts.stream().anyMatch(HookDelivery::ok);
  }

  private Fate bringBack(List<HookDelivery> attempts) {
    HookDelivery newest = attempts.getLast();
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
      if (reader.handles(newest.event(), head.action().orElse(""))) {
        sender.send(newest.delivery(), newest.event(), head, clock.instant(), payload);
      }
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
