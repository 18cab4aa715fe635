package io.quaymaster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.fixture.HandClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostExceptionTest {
  private static final String TOKEN = "ghs_" + "a".repeat(36);

  @Test
  void noTextCarriesAToken() {
    for (HostException e :
        List.of(
            new Unavailable("sent " + TOKEN),
            new Unavailable("sent " + TOKEN, new IllegalStateException("cause")),
            new MustWait("sent " + TOKEN, HandClock.NOON),
            new Refused(Reason.RULE, "sent " + TOKEN, Optional.empty()))) {
      assertEquals("sent [token]", e.text());
      assertEquals("sent [token]", e.getMessage());
    }
  }

  @Test
  void eachTellsWhatItIsAbout() {
    assertEquals(HandClock.NOON, new MustWait("x", HandClock.NOON).until());
    Refused refused = new Refused(Reason.CONFLICT, "x", Optional.of("contents=write"));
    assertEquals(Reason.CONFLICT, refused.reason());
    assertEquals(Optional.of("contents=write"), refused.needed());
  }

  @Test
  void everyRefusalHasARemedyOfItsOwn() {
    List<String> remedies =
        Arrays.stream(Reason.values())
            .map(reason -> Remedies.forRefusal(new Refused(reason, "x", Optional.empty())))
            .toList();

    assertEquals(remedies.size(), remedies.stream().distinct().count());
    assertTrue(
        Remedies.forRefusal(new Refused(Reason.FORBIDDEN, "x", Optional.of("checks=write")))
            .contains("checks=write"));
  }

  @Test
  void aDelayIsBetweenNoneAndFifteenMinutes() {
    assertThrows(
        IllegalArgumentException.class, () -> new Message("b", "g", "d", Duration.ofMillis(-1)));
    assertThrows(
        IllegalArgumentException.class, () -> new Message("b", "g", "d", Duration.ofSeconds(901)));
    assertEquals(
        Duration.ofMinutes(15), new Message("b", "g", "d", Duration.ofMinutes(15)).delay());
  }

  @Test
  void randomIdsDiffer() {
    RandomIds ids = new RandomIds();

    assertNotEquals(ids.get(), ids.get());
  }

  @Test
  void theSystemClockGoesForwardInUtc() {
    Clock clock = new SystemClock();

    assertEquals(ZoneOffset.UTC, clock.getZone());
    assertEquals(ZoneId.of("Europe/Berlin"), clock.withZone(ZoneId.of("Europe/Berlin")).getZone());
    assertTrue(!clock.instant().isBefore(HandClock.NOON.minus(Duration.ofDays(365))));
  }
}
