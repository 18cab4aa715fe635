package io.quaymaster.simulator.rules.limit;

import io.quaymaster.simulator.http.ApiAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Counts what every caller uses. Limits are enforced only when told to, so that most tests needn't
 * think of them; the headers are always right.
 */
public final class RateLimits {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(60);
  private static final int ANONYMOUS = 60;

  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Clock clock;
  private volatile boolean primary;
  private volatile boolean secondary;
  private volatile int limit = Resource.CORE.limit();

  /** Nothing used yet, nothing enforced. */
  public RateLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Enforces the hourly limit from now on.
   *
   * @param points in an hour, for callers not seen before; 5,000 is GitHub's smallest
   */
  public void enforcePrimary(int points) {
    limit = points;
    primary = true;
  }

  /**
   * Enforces the secondary limits from now on: 100 requests at once, 900 REST points and 2,000
   * GraphQL points a minute, 80 content-creating requests a minute and 500 an hour.
   */
  public void enforceSecondary() {
    secondary = true;
  }

  /** Enforces nothing and forgets what was used. */
  public void reset() {
    primary = false;
    secondary = false;
    limit = Resource.CORE.limit();
    accounts.clear();
  }

  /** Runs a request of a caller, or answers that it is too much. */
  public ApiAnswer limited(String who, Charge charge, Supplier<ApiAnswer> request) {
    Account account = account(who);
    Optional<ApiAnswer> refused = refusal(who, account, charge);
    if (refused.isPresent()) {
      return withHeaders(who, charge.resource(), refused.get());
    }
    account.charge(charge.resource(), charge.points(), clock.instant());
    account.begin();
    try {
      ApiAnswer answer = request.get();
      if (answer.status() == 304) {
        account.charge(charge.resource(), -charge.points(), clock.instant());
      }
      return withHeaders(who, charge.resource(), answer);
    } finally {
      account.end();
    }
  }

  private Optional<ApiAnswer> refusal(String who, Account account, Charge charge) {
    Instant now = clock.instant();
    boolean used = account.usage(charge.resource(), now).remaining() == 0;
    boolean costs = charge.points() > 0 || charge.resource() == Resource.GRAPHQL;
    if (primary && used && costs) {
      return Optional.of(
          charge.resource() == Resource.GRAPHQL
              ? LimitAnswers.graphQl(who)
              : LimitAnswers.primary(who));
    }
    boolean admitted = account.admit(charge, now) || !secondary;
    return admitted ? Optional.empty() : Optional.of(LimitAnswers.secondary(RETRY_AFTER));
  }

  /** Charges a GraphQL request, whose cost is known once it is read. */
  public void chargeGraphQl(String who, int points) {
    account(who).charge(Resource.GRAPHQL, points, clock.instant());
  }

  /** What a caller has used. */
  public Usage usage(String who, Resource resource) {
    return account(who).usage(resource, clock.instant());
  }

  private ApiAnswer withHeaders(String who, Resource resource, ApiAnswer answer) {
    Usage usage = usage(who, resource);
    return answer
        .with("x-ratelimit-limit", Integer.toString(usage.limit()))
        .with("x-ratelimit-remaining", Integer.toString(usage.remaining()))
        .with("x-ratelimit-used", Integer.toString(usage.used()))
        .with("x-ratelimit-reset", Long.toString(usage.reset().getEpochSecond()))
        .with("x-ratelimit-resource", usage.resource().wire());
  }

  private Account account(String who) {
    return accounts.computeIfAbsent(
        who, name -> new Account(name.equals("anonymous") ? ANONYMOUS : limit));
  }
}
