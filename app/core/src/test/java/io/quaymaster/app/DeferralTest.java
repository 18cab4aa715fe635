package io.quaymaster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.memory.MemoryMessageQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeferralTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String BODY = "#comment\nnot=\\u0041 property\\\n\u2028 späť = 1\n";

  private final SetClock clock = new SetClock();
  private final MemoryMessageQueue deferred = queue(false);
  private final MemoryMessageQueue events = queue(true);
  private final Deferral deferral =
      new Deferral(deferred, Map.of("events", events, "deferred", deferred), clock);

  private MemoryMessageQueue queue(boolean fifo) {
    return new MemoryMessageQueue(fifo, Duration.ofMinutes(1), 5, clock);
  }

  private static Deferred message(Duration wait) {
    return new Deferred("events", "repository-1", "fresh", NOON.plus(wait), BODY);
  }

  /** Takes what is visible now out of the deferred queue and forwards it. */
  private boolean forwardOne() {
    List<Received> received = deferred.receive(10, Duration.ZERO);
    assertEquals(1, received.size());
    boolean sent = deferral.forward(Deferred.read(received.getFirst().body()));
    deferred.complete(received.getFirst());
    return sent;
  }

  @Test
  void textReadsBackAsItWasWritten() {
    Deferred message = message(Duration.ofMillis(1234));

    assertEquals(message, Deferred.read(message.write()));
  }

  @Test
  void textThatIsNoDeferredMessageIsRefused() {
    String whole = message(Duration.ZERO).write();

    for (String text :
        List.of(
            "",
            "hello",
            whole.replaceAll("(?m)^body=.*$", ""),
            whole.replaceAll("(?m)^not-before=.*$", "not-before=soon"),
            whole.replaceAll("(?m)^queue=.*$", "queue=../events"),
            whole.replaceAll("(?m)^group=.*$", "group="),
            whole.replace("quaymaster-deferred=1", "quaymaster-deferred=2"))) {
      assertThrows(IllegalArgumentException.class, () -> Deferred.read(text), text);
    }
  }

  @Test
  void messageComesBackToItsQueueWhenItIsTimeAndNotBefore() {
    deferral.send(message(Duration.ofMillis(90_500)));

    clock.now = NOON.plusSeconds(90);
    assertTrue(deferred.receive(10, Duration.ZERO).isEmpty());
    clock.now = NOON.plusSeconds(91);
    assertTrue(forwardOne());

    Received back = events.receive(1, Duration.ZERO).getFirst();
    assertEquals(BODY, back.body());
    assertEquals("repository-1", back.group());
    assertEquals(0, deferred.size());
  }

  @Test
  void waitOverFifteenMinutesTakesSeveralRounds() {
    deferral.send(message(Duration.ofMinutes(40)));

    clock.now = NOON.plus(Duration.ofMinutes(15));
    assertFalse(forwardOne());
    clock.now = NOON.plus(Duration.ofMinutes(30));
    assertFalse(forwardOne());
    clock.now = NOON.plus(Duration.ofMinutes(39));
    assertTrue(deferred.receive(10, Duration.ZERO).isEmpty());
    clock.now = NOON.plus(Duration.ofMinutes(40));
    assertTrue(forwardOne());
    assertEquals(1, events.size());
  }

  @Test
  void timeThatHasPassedIsNow() {
    deferral.send(message(Duration.ofMinutes(-5)));

    assertTrue(forwardOne());
    assertEquals(1, events.size());
  }

  @Test
  void messageForwardedTwiceArrivesOnce() {
    deferral.forward(message(Duration.ZERO));
    deferral.forward(message(Duration.ZERO));

    assertEquals(1, events.size());
  }

  @Test
  void unknownQueueIsRefused() {
    Deferred lost = new Deferred("nowhere", "g", "d", NOON, "x");

    assertThrows(IllegalArgumentException.class, () -> deferral.forward(lost));
  }

  private static final class SetClock extends Clock {
    Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
