package io.quaymaster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.level.AppLevel;
import io.quaymaster.config.section.Fixtures;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryPauseStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PausesTest {
  private static final RepositoryRef BILLING = RepositoryRef.parse("acme/billing");
  private static final RepositoryRef SHOP = RepositoryRef.parse("acme/shop");
  private static final PauseScope BILLING_RELEASES = new PauseScope("release", "acme/Billing");

  private final MovingClock clock = new MovingClock();
  private final MemoryPauseStore store = new MemoryPauseStore();
  private final Pauses pauses = pauses("");

  @Test
  void pauseHoldsAtOnceWhereItWasSet() {
    Pause pause = pauses.pause(BILLING_RELEASES, "ann", "audit");

    assertEquals(Optional.of(pause), pauses.covering("release", BILLING));
    assertEquals(Optional.empty(), pauses.covering("sprint", BILLING));
    assertEquals(Optional.empty(), pauses.covering("release", SHOP));
    assertEquals(List.of(pause), pauses.list());
  }

  @Test
  void pauseOfAnotherProcessHoldsAfterTenSeconds() {
    assertEquals(Optional.empty(), pauses.covering("release", BILLING));
    pauses("").pause(new PauseScope("*", "ACME"), "ann", "audit");

    clock.pass(Duration.ofSeconds(9));
    assertEquals(Optional.empty(), pauses.covering("release", BILLING));
    clock.pass(Duration.ofSeconds(1));
    assertTrue(pauses.covering("release", SHOP).isPresent());
  }

  @Test
  void secondPauseOfAScopeKeepsTheFirst() {
    Pause first = pauses.pause(BILLING_RELEASES, "ann", "audit");

    assertEquals(first, pauses.pause(BILLING_RELEASES, "bob", "other"));
  }

  @Test
  void resumeLiftsExactlyOneScope() {
    pauses.pause(BILLING_RELEASES, "ann", "audit");
    pauses.pause(new PauseScope("release", "*"), "ann", "line\nbreak");

    assertTrue(pauses.resume(BILLING_RELEASES, "bob", "done"));
    assertFalse(pauses.resume(BILLING_RELEASES, "bob", "done"));
    assertEquals("*", pauses.covering("release", BILLING).orElseThrow().scope().target());
  }

  @Test
  void appLevelPauseHoldsAndNoSwitchLiftsIt() {
    Pauses withFile = pauses(Fixtures.text("app/full.yml"));

    Pause held = withFile.covering("release", BILLING).orElseThrow();
    assertEquals(
        new Pause(
            new PauseScope("release", "acme/billing"),
            AppLevel.NAME,
            "the payment audit",
            clock.instant()),
        held);
    assertFalse(withFile.resume(held.scope(), "ann", "please"));
    assertTrue(withFile.covering("release", BILLING).isPresent());
    assertTrue(withFile.covering("sprint", RepositoryRef.parse("acme/web-site")).isPresent());
    assertEquals(Optional.empty(), withFile.covering("sprint", BILLING));
  }

  @Test
  void scopeThatNamesNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PauseScope("Release", "acme"));
    assertThrows(IllegalArgumentException.class, () -> new PauseScope("release", "acme/*/x"));
  }

  private Pauses pauses(String appFile) {
    return new Pauses(
        store, new AppLevel(() -> Optional.of(appFile), clock), clock, Pauses.Timing.DEFAULT);
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
