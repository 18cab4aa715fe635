package io.quaymaster.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class MemoryMessageQueueTest {
  private static final Duration VISIBILITY = Duration.ofMinutes(2);

  private final HandClock clock = new HandClock();
  private final MemoryMessageQueue fifo = new MemoryMessageQueue(true, VISIBILITY, 5, clock);
  private final MemoryMessageQueue standard = new MemoryMessageQueue(false, VISIBILITY, 5, clock);
  private int sent;

  private void send(MemoryMessageQueue queue, String body, String group) {
    queue.send(new Message(body, group, "d" + ++sent, Duration.ZERO));
  }

  private static List<String> bodies(List<Received> received) {
    return received.stream().map(Received::body).toList();
  }

  private static Received one(MemoryMessageQueue queue) {
    List<Received> received = queue.receive(1, Duration.ZERO);
    assertEquals(1, received.size());
    return received.getFirst();
  }

  @Test
  void aReceivedMessageIsHiddenUntilItsVisibilityEnds() {
    send(standard, "a", "g");
    Received first = one(standard);
    assertEquals(List.of(), standard.receive(1, Duration.ZERO));
    clock.move(VISIBILITY);

    Received second = one(standard);
    assertEquals(2, second.receives());
    assertNotEquals(first.receipt(), second.receipt());
    standard.complete(first);
    assertEquals(1, standard.size(), "an old receipt ends nothing");
    standard.complete(second);
    assertEquals(0, standard.size());
  }

  @Test
  void aGroupIsHeldBackWhileOneOfItsMessagesIsInWorkOrWaits() {
    send(fifo, "a1", "a");
    send(fifo, "a2", "a");
    send(fifo, "b1", "b");

    assertEquals(List.of("a1", "b1"), bodies(fifo.receive(10, Duration.ZERO)));
    clock.move(VISIBILITY);
    List<Received> again = fifo.receive(10, Duration.ZERO);
    assertEquals(List.of("a1", "b1"), bodies(again));
    fifo.retry(again.getFirst(), Duration.ofSeconds(30));
    assertEquals(List.of(), fifo.receive(10, Duration.ZERO));
    clock.move(Duration.ofSeconds(30));
    Received third = one(fifo);
    assertEquals(3, third.receives());
    fifo.complete(third);
    assertEquals("a2", one(fifo).body());
  }

  @Test
  void aStandardQueueHoldsNothingBack() {
    send(standard, "a1", "a");
    send(standard, "a2", "a");

    assertEquals(List.of("a1", "a2"), bodies(standard.receive(10, Duration.ZERO)));
  }

  @Test
  void noMoreAreReceivedThanWereAskedFor() {
    for (int i = 0; i < 5; i++) {
      send(standard, "m" + i, "g");
    }

    assertEquals(List.of("m0", "m1", "m2"), bodies(standard.receive(3, Duration.ZERO)));
  }

  @Test
  void aDelayedMessageComesWhenItIsTime() {
    standard.send(new Message("later", "g", "d", Duration.ofMinutes(15)));
    assertEquals(List.of(), standard.receive(1, Duration.ZERO));
    clock.move(Duration.ofMinutes(15));

    assertEquals("later", one(standard).body());
  }

  @Test
  void aSecondMessageWithTheSameDeduplicationIsDroppedForFiveMinutes() {
    Message message = new Message("a", "g", "same", Duration.ZERO);
    fifo.send(message);
    fifo.send(message);
    assertEquals(1, fifo.size());
    clock.move(Duration.ofMinutes(5));
    fifo.send(message);

    assertEquals(2, fifo.size());
    standard.send(message);
    standard.send(message);
    assertEquals(2, standard.size());
  }

  @Test
  void afterFiveReceivesAMessageIsADeadLetterAndItsGroupGoesOn() {
    send(fifo, "poison", "a");
    send(fifo, "next", "a");
    for (int i = 1; i <= 5; i++) {
      Received received = one(fifo);
      assertEquals(i, received.receives());
      fifo.retry(received, Duration.ZERO);
    }

    assertEquals("next", one(fifo).body());
    assertEquals(List.of("poison"), fifo.deadLetters().stream().map(Message::body).toList());
  }

  @Test
  void whoWaitsIsGivenAMessageThatIsSentMeanwhile() throws Exception {
    Callable<List<String>> waiting = () -> bodies(standard.receive(1, Duration.ofSeconds(30)));
    Callable<List<String>> sending =
        () -> {
          send(standard, "a", "g");
          return List.of();
        };

    assertEquals(List.of(List.of("a"), List.of()), Race.of(List.of(waiting, sending)));
  }

  @Test
  void whoIsInterruptedWhileWaitingGetsNothingAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertEquals(List.of(), standard.receive(1, Duration.ofSeconds(30)));
    assertTrue(Thread.interrupted());
  }

  @Test
  void whoWaitsInVainGetsNothing() {
    assertEquals(List.of(), standard.receive(1, Duration.ofMillis(60)));
  }

  @Test
  void eachMessageGoesToOneOfManyTakers() throws Exception {
    for (int i = 0; i < 200; i++) {
      send(standard, "m" + i, "g");
    }
    Callable<List<String>> taker =
        () -> {
          List<String> mine = new ArrayList<>();
          List<Received> received = standard.receive(10, Duration.ZERO);
          while (!received.isEmpty()) {
            received.forEach(standard::complete);
            mine.addAll(bodies(received));
            received = standard.receive(10, Duration.ZERO);
          }
          return mine;
        };

    List<String> all =
        Race.of(Collections.nCopies(6, taker)).stream().flatMap(List::stream).toList();

    assertEquals(200, all.size());
    assertEquals(200, all.stream().distinct().count());
    assertEquals(0, standard.size());
  }
}
