package io.quaymaster.config;

import java.time.Instant;

/**
 * A switch that holds effects back.
 *
 * @param scope what it holds
 * @param by who set it
 * @param why for whoever meets it
 */
public record Pause(PauseScope scope, String by, String why, Instant since) {
  /** One sentence for whoever must wait. */
  public String reason() {
    return "paused by " + by + ": " + why;
  }
}
