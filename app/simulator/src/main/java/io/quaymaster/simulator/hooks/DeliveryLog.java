package io.quaymaster.simulator.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Attempts of the last three days, as long as GitHub keeps them for redelivery. */
public final class DeliveryLog {
  private static final Duration KEPT = Duration.ofDays(3);
  private static final int MOST = 20_000;

  private final Clock clock;
  private final ConcurrentSkipListMap<Long, Delivery> byId =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());

  DeliveryLog(Clock clock) {
    this.clock = clock;
  }

  void add(Delivery delivery) {
    byId.put(delivery.id(), delivery);
    Instant oldest = clock.instant().minus(KEPT);
    Map.Entry<Long, Delivery> last = byId.lastEntry();
    while (last != null && (last.getValue().deliveredAt().isBefore(oldest) || byId.size() > MOST)) {
      byId.remove(last.getKey());
      last = byId.lastEntry();
    }
  }

  /** All attempts, newest first. */
  public List<Delivery> all() {
    return List.copyOf(byId.values());
  }

  /** Puts back an attempt that was kept. */
  public void restore(Delivery kept) {
    byId.put(kept.id(), kept);
  }

  /** The attempts for an App, newest first. */
  public List<Delivery> of(long appId) {
    Instant oldest = clock.instant().minus(KEPT);
    return byId.values().stream()
        .filter(one -> one.appId() == appId && !one.deliveredAt().isBefore(oldest))
        .toList();
  }

  /** Finds an attempt for an App. */
  public Optional<Delivery> find(long appId, long id) {
    return Optional.ofNullable(byId.get(id)).filter(one -> one.appId() == appId);
  }
}
