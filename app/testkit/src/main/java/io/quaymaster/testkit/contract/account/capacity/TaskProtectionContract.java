package io.quaymaster.testkit.contract.account.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.account.capacity.TaskProtection.ProtectionOutcome;
import io.quaymaster.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TaskProtection} does. */
public abstract class TaskProtectionContract {
  /** The time where the platform is. */
  protected final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));

  protected abstract TaskProtection protection();

  /** Until when the platform leaves the task alone; empty when it may end it. */
  protected abstract Optional<Instant> until();

  /** The task is being ended already. */
  protected abstract void end();

  private Instant protect(Duration time) {
    return assertInstanceOf(ProtectionOutcome.Protected.class, protection().protect(time)).until();
  }

  @Test
  void taskThatDidNotAskIsNotProtected() {
    assertEquals(Optional.empty(), until());
  }

  @Test
  void taskIsProtectedAtLeastAsLongAsAskedAndHearsUntilWhen() {
    for (long seconds : new long[] {1, 60, 61, 3_600}) {
      Instant until = protect(Duration.ofSeconds(seconds));

      Instant asked = clock.instant().plusSeconds(seconds);
      assertFalse(until.isBefore(asked), () -> until + " is before " + asked);
      assertFalse(until.isAfter(asked.plusSeconds(60)), () -> until + " is long after " + asked);
      assertEquals(Optional.of(until), until());
    }
  }

  @Test
  void longestProtectionIsTwoDays() {
    assertEquals(clock.instant().plus(Duration.ofDays(2)), protect(Duration.ofDays(9)));
  }

  @Test
  void askingAgainProtectsAnew() {
    Instant first = protect(Duration.ofMinutes(10));
    clock.advance(Duration.ofMinutes(5));

    assertTrue(protect(Duration.ofMinutes(10)).isAfter(first));
  }

  @Test
  void protectionEndsByItself() {
    protect(Duration.ofMinutes(10));
    clock.advance(Duration.ofMinutes(11));

    assertEquals(Optional.empty(), until());
  }

  @Test
  void protectionIsReleasedAndReleasingTwiceIsTheSame() {
    protect(Duration.ofMinutes(10));

    assertEquals(new ProtectionOutcome.Unprotected(), protection().release());
    assertEquals(Optional.empty(), until());
    assertEquals(new ProtectionOutcome.Unprotected(), protection().release());
  }

  @Test
  void taskThatIsBeingEndedIsRefusedWithTheReason() {
    end();

    ProtectionOutcome.Refused refused =
        assertInstanceOf(
            ProtectionOutcome.Refused.class, protection().protect(Duration.ofMinutes(1)));

    assertFalse(refused.why().isBlank());
    assertEquals(Optional.empty(), until());
  }
}
