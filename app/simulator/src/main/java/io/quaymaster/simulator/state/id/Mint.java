package io.quaymaster.simulator.state.id;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * What everything new is stamped with.
 *
 * @param ids where numeric ids come from
 * @param clock where times come from
 * @param random where tokens and GUIDs come from
 */
public record Mint(Ids ids, Clock clock, RandomGenerator random) {

  /** A fresh numeric id. */
  public long id() {
    return ids.next();
  }

  /** Now, in whole seconds: GitHub's times have no fraction. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
