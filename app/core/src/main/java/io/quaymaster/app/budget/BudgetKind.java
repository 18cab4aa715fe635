package io.quaymaster.app.budget;

import java.time.Duration;

/**
 * What GitHub limits, per installation. Source: "Rate limits for the REST API" and "Rate limits for
 * the GraphQL API" in GitHub's documentation (secondary limits).
 */
public enum BudgetKind {
  /** Requests that create content, a minute. */
  CONTENT_MINUTE(80, Duration.ofMinutes(1)),
  /** Requests that create content, an hour. */
  CONTENT_HOUR(500, Duration.ofHours(1)),
  /** REST points a minute: a read costs 1, a write 5. */
  REST_POINTS(900, Duration.ofMinutes(1)),
  /** GraphQL points a minute: a query costs 1, a mutation 5. */
  GRAPHQL_POINTS(2000, Duration.ofMinutes(1));

  private final int limit;
  private final Duration window;

  BudgetKind(int limit, Duration window) {
    this.limit = limit;
    this.window = window;
  }

  /** How much a window holds. */
  public int limit() {
    return limit;
  }

  /** How long a window is; windows begin at multiples of it since the epoch. */
  public Duration window() {
    return window;
  }
}
