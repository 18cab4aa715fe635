package io.quaymaster.simulator.rules.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What one caller has used. All methods are synchronized on it. */
final class Account {
  static final int CONCURRENT = 100;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int coreLimit;
  private final Map<Resource, Usage> primary = new EnumMap<>(Resource.class);
  private final SlidingCount restMinute = new SlidingCount(MINUTE, 900);
  private final SlidingCount graphQlMinute = new SlidingCount(MINUTE, 2_000);
  private final SlidingCount contentMinute = new SlidingCount(MINUTE, 80);
  private final SlidingCount contentHour = new SlidingCount(Duration.ofHours(1), 500);
  private int running;

  Account(int coreLimit) {
    this.coreLimit = coreLimit;
  }

  synchronized Usage usage(Resource resource, Instant now) {
    Usage usage = primary.get(resource);
    if (usage == null || !now.isBefore(usage.reset())) {
      int limit = resource == Resource.SEARCH ? resource.limit() : coreLimit;
      usage = new Usage(resource, limit, 0, now.plus(resource.window()));
      primary.put(resource, usage);
    }
    return usage;
  }

  synchronized void charge(Resource resource, int points, Instant now) {
    Usage usage = usage(resource, now);
    int used = Math.max(0, usage.used() + points);
    primary.put(resource, new Usage(resource, usage.limit(), used, usage.reset()));
  }

  /** Counts the request when the secondary limits allow it. */
  synchronized boolean admit(Charge charge, Instant now) {
    SlidingCount minute = charge.resource() == Resource.GRAPHQL ? graphQlMinute : restMinute;
    boolean fits = running < CONCURRENT && minute.fits(now, charge.minutePoints());
    if (charge.createsContent()) {
      fits = fits && contentMinute.fits(now, 1) && contentHour.fits(now, 1);
    }
    if (fits) {
      minute.add(now, charge.minutePoints());
      if (charge.createsContent()) {
        contentMinute.add(now, 1);
        contentHour.add(now, 1);
      }
    }
    return fits;
  }

  synchronized void begin() {
    running++;
  }

  synchronized void end() {
    running--;
  }
}
