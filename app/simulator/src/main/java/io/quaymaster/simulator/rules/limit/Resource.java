package io.quaymaster.simulator.rules.limit;

import java.time.Duration;
import java.util.Locale;

/** What GitHub's primary limits are counted for ("Rate limits for the REST API"). */
public enum Resource {
  /** Everything of REST but searching. */
  CORE(5_000, Duration.ofHours(1)),
  /** GraphQL, in points. */
  GRAPHQL(5_000, Duration.ofHours(1)),
  /** Searching by REST. */
  SEARCH(30, Duration.ofMinutes(1));

  private final int limit;
  private final Duration window;

  Resource(int limit, Duration window) {
    this.limit = limit;
    this.window = window;
  }

  /** Points in a window, of an installation or a person. */
  public int limit() {
    return limit;
  }

  /** How long until it starts again. */
  public Duration window() {
    return window;
  }

  /** As in {@code x-ratelimit-resource}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
