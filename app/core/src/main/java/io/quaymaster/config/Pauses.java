package io.quaymaster.config;

import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pause switches: who may not act now, and turning them on and off. */
@Singleton
public final class Pauses {
  private static final Logger AUDIT = LoggerFactory.getLogger("io.quaymaster.audit");

  private final PauseStore store;
  private final StandingPauses standing;
  private final Clock clock;
  private final Timing timing;
  private volatile Known known = new Known(List.of(), Instant.MIN);

  public Pauses(PauseStore store, StandingPauses standing, Clock clock, Timing timing) {
    this.store = store;
    this.standing = standing;
    this.clock = clock;
    this.timing = timing;
  }

  /** The pause that holds a feature back in a repository. */
  public Optional<Pause> covering(String feature, RepositoryRef repository) {
    return known().stream()
        .filter(pause -> pause.scope().covers(feature, repository))
        .findFirst()
        .or(() -> standing.covering(feature, repository));
  }

  /** When whoever is held back looks again. */
  public Instant nextLook() {
    return clock.instant().plus(timing.lookAgain());
  }

  /**
   * Holds effects back.
   *
   * @return the pause that holds; one that exists for the scope stays as it is
   */
  public Pause pause(PauseScope scope, String by, String why) {
    Pause pause = new Pause(scope, by, why, clock.instant());
    store.add(pause);
    audit("pause", scope, by, why);
    return refresh().stream().filter(held -> held.scope().equals(scope)).findFirst().orElse(pause);
  }

  /**
   * Lets effects happen again.
   *
   * @return false when nothing was paused for exactly this scope
   */
  public boolean resume(PauseScope scope, String by, String why) {
    boolean lifted = store.remove(scope);
    audit(lifted ? "resume" : "resume (nothing was paused)", scope, by, why);
    refresh();
    return lifted;
  }

  /** All pauses that people have set, as the store says now. */
  public List<Pause> list() {
    return refresh();
  }

  private List<Pause> known() {
    Known last = known;
    return clock.instant().isBefore(last.until()) ? last.pauses() : refresh();
  }

  private List<Pause> refresh() {
    Instant asked = clock.instant();
    List<Pause> pauses = List.copyOf(store.list());
    known = new Known(pauses, asked.plus(timing.maxAge()));
    return pauses;
  }

  private void audit(String what, PauseScope scope, String by, String why) {
    AUDIT.info(
        "{} {} on {} by {} at {}: {}",
        what,
        scope.feature(),
        scope.target(),
        oneLine(by),
        clock.instant(),
        oneLine(why));
  }

  /** A line break in a reason must not look like another line of the log. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }

  /**
   * How soon people's switches are felt.
   *
   * @param maxAge how old an answer may be
   * @param lookAgain how long whoever is held back waits before the next look
   */
  public record Timing(Duration maxAge, Duration lookAgain) {
    /** Both ways within a minute. */
    public static final Timing DEFAULT = new Timing(Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  private record Known(List<Pause> pauses, Instant until) {}
}
