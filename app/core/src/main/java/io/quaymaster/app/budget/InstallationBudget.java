package io.quaymaster.app.budget;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.budget.BudgetStore.Known;
import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.app.budget.RequestBudget.Permit;
import io.quaymaster.kernel.InstallationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process knows and holds of one installation's budget. */
final class InstallationBudget {
  /** GitHub's limit of requests at once, REST and GraphQL together. */
  static final int CONCURRENT = 100;

  /**
   * How old the store's view of a pause may be; a pause GitHub asked for lasts a minute or more.
   */
  private static final Duration VIEW_AGE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(InstallationBudget.class);

  private static final Duration WHEN_CROWDED = Duration.ofSeconds(1);

  private final InstallationId installation;
  private final BudgetStore store;
  private final BudgetRules rules;
  private final Clock clock;
  private final Semaphore places = new Semaphore(CONCURRENT);
  private final Map<BudgetKind, Block> blocks = new EnumMap<>(BudgetKind.class);
  private Known known = new Known(Optional.empty(), Optional.empty());
  private Instant knownAt = Instant.MIN;
  private Optional<Primary> reported = Optional.empty();

  InstallationBudget(
      InstallationId installation, BudgetStore store, BudgetRules rules, Clock clock) {
    this.installation = installation;
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  Permit take(RequestCost cost, Urgency urgency) {
    if (!rules.secondaryLimits()) {
      reserve(cost, urgency);
      return () -> {};
    }
    if (!places.tryAcquire()) {
      throw mustWait(CONCURRENT + " requests are under way", clock.instant().plus(WHEN_CROWDED));
    }
    boolean taken = false;
    try {
      reserve(cost, urgency);
      taken = true;
    } finally {
      if (!taken) {
        places.release();
      }
    }
    return places::release;
  }

  private synchronized void reserve(RequestCost cost, Urgency urgency) {
    Instant now = clock.instant();
    refresh(now);
    if (known.blockedUntil().filter(now::isBefore).isPresent()) {
      throw mustWait("GitHub asked for a pause", known.blockedUntil().orElseThrow());
    }
    Optional<Primary> primary = known.primary().filter(p -> now.isBefore(p.reset()));
    int floor =
        urgency == Urgency.BACKGROUND
            ? primary.map(p -> p.limit() / RequestBudget.RESERVE).orElse(0)
            : 0;
    if (primary.filter(p -> p.remaining() <= floor).isPresent()) {
      throw mustWait("the hourly limit is used up", primary.orElseThrow().reset());
    }
    if (rules.secondaryLimits()) {
      reserve(cost, now);
    }
  }

  private void reserve(RequestCost cost, Instant now) {
    for (BudgetKind kind : BudgetKind.values()) {
      if (cost.of(kind) > 0 && !block(kind, cost.of(kind), now).holds(cost.of(kind))) {
        throw mustWait(
            "the budget " + kind + " (" + kind.limit() + ") is used up",
            window(kind, now).plus(kind.window()));
      }
    }
    for (BudgetKind kind : BudgetKind.values()) {
      blocks.computeIfPresent(kind, (k, block) -> block.less(cost.of(k)));
    }
  }

  /** The block of the window that is on now, filled up from the store when it runs low. */
  private Block block(BudgetKind kind, int amount, Instant now) {
    Instant window = window(kind, now);
    Block held = blocks.get(kind);
    if (held == null || !held.window().equals(window)) {
      held = new Block(window, 0, false);
    }
    if (!held.dry() && !held.holds(amount)) {
      int wanted = Math.max(Block.MOST_EXPENSIVE, kind.limit() / Block.PER_WINDOW);
      int given = store.take(installation, kind, window, wanted, kind.limit());
      held = new Block(window, held.left() + given, given < wanted);
    }
    blocks.put(kind, held);
    return held;
  }

  private static Instant window(BudgetKind kind, Instant now) {
    long length = kind.window().toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), length) * length);
  }

  private void refresh(Instant now) {
    if (knownAt.equals(Instant.MIN) || !now.isBefore(knownAt.plus(VIEW_AGE))) {
      Known stored = store.known(installation);
      known = new Known(later(stored), lower(stored.primary(), known.primary()));
      knownAt = now;
    }
  }

  private Optional<Instant> later(Known stored) {
    return known
        .blockedUntil()
        .filter(own -> stored.blockedUntil().map(own::isAfter).orElse(true))
        .or(stored::blockedUntil);
  }

  /** The newer hour wins; within one, the lower count does. */
  private static Optional<Primary> lower(Optional<Primary> a, Optional<Primary> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    Primary one = a.orElseThrow();
    Primary two = b.orElseThrow();
    int hour = one.reset().compareTo(two.reset());
    return hour == 0 ? (one.remaining() <= two.remaining() ? a : b) : (hour > 0 ? a : b);
  }

  synchronized void blockUntil(Instant until, String reason) {
    store.blockUntil(installation, until, reason);
    known =
        new Known(
            known.blockedUntil().filter(until::isBefore).or(() -> Optional.of(until)),
            known.primary());
  }

  /** Kept here at once; told to the store when it has changed by a hundredth of the limit. */
  synchronized void report(Primary primary) {
    known = new Known(known.blockedUntil(), lower(Optional.of(primary), known.primary()));
    boolean tell =
        reported
            .map(
                last ->
                    !last.reset().equals(primary.reset())
                        || last.remaining() - primary.remaining()
                            >= Math.max(1, primary.limit() / 100)
                        || (primary.remaining() == 0 && last.remaining() > 0))
            .orElse(true);
    if (tell) {
      store.report(installation, primary);
      logTenths(primary);
      reported = Optional.of(primary);
    }
  }

  /** Ten lines an hour show how the limit is used. */
  private void logTenths(Primary primary) {
    boolean another =
        reported
            .map(last -> !last.reset().equals(primary.reset()) || tenth(last) != tenth(primary))
            .orElse(true);
    if (another) {
      LOG.info(
          "installation {}: {} of {} requests left until {}",
          installation,
          primary.remaining(),
          primary.limit(),
          primary.reset());
    }
  }

  private static long tenth(Primary primary) {
    return 10L * primary.remaining() / Math.max(1, primary.limit());
  }

  synchronized Optional<Primary> primary() {
    return known.primary();
  }

  private MustWait mustWait(String why, Instant until) {
    return new MustWait("installation " + installation + ": " + why, until);
  }

  /**
   * A part of a window that this process has taken and may use without asking.
   *
   * @param dry true when the store had no more to give for this window
   */
  private record Block(Instant window, int left, boolean dry) {
    /** No single request costs more of one kind. */
    static final int MOST_EXPENSIVE = 5;

    /** A window is handed out in about so many blocks. */
    static final int PER_WINDOW = 20;

    boolean holds(int amount) {
      return left >= amount;
    }

    Block less(int amount) {
      return new Block(window, left - amount, dry);
    }
  }
}
