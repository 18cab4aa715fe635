package io.quaymaster.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link MessageQueue} does. Each test has queues of its own. */
public abstract class MessageQueueContract {
  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A new FIFO queue that gives a message to the dead letters after five receives. */
  protected abstract MessageQueue fifo();

  /** A new standard queue, likewise. */
  protected abstract MessageQueue standard();

  /** How many messages lie in the dead-letter queue of a queue made here. */
  protected abstract int deadLetters(MessageQueue queue);

  private static Message message(String body, String group) {
    return new Message(body, group, UUID.randomUUID().toString(), Duration.ZERO);
  }

  private static Received receiveOne(MessageQueue queue) {
    List<Received> received = queue.receive(1, PATIENCE);
    assertEquals(1, received.size(), "a message was expected");
    return received.getFirst();
  }

  @Test
  void givesBackWhatWasSent() {
    MessageQueue queue = fifo();
    String body = "a=1\nb=\u00e4\ud83d\ude80 <&>\n";
    queue.send(message(body, "repository-42"));

    Received received = receiveOne(queue);

    assertEquals(body, received.body());
    assertEquals("repository-42", received.group());
    assertEquals(1, received.receives());
  }

  @Test
  void isEmptyAfterAMessageWasCompleted() {
    MessageQueue queue = standard();
    queue.send(message("one", "g"));
    queue.complete(receiveOne(queue));

    assertEquals(List.of(), queue.receive(10, MOMENT));
  }

  @Test
  void keepsTheOrderInsideAGroup() {
    MessageQueue queue = fifo();
    for (int i = 0; i < 5; i++) {
      queue.send(message("m" + i, "g"));
    }

    List<String> order = new ArrayList<>();
    while (order.size() < 5) {
      for (Received received : queue.receive(10, PATIENCE)) {
        order.add(received.body());
        queue.complete(received);
      }
    }

    assertEquals(List.of("m0", "m1", "m2", "m3", "m4"), order);
  }

  @Test
  void holdsAGroupBackWhileOneOfItsMessagesIsInWorkButNotOtherGroups() {
    MessageQueue queue = fifo();
    queue.send(message("a1", "a"));
    Received first = receiveOne(queue);
    queue.send(message("a2", "a"));
    queue.send(message("b1", "b"));

    assertEquals("b1", receiveOne(queue).body());
    assertEquals(List.of(), queue.receive(1, MOMENT));
    queue.complete(first);
    assertEquals("a2", receiveOne(queue).body());
  }

  @Test
  void givesAMessageBackForAnotherReceive() {
    MessageQueue queue = fifo();
    queue.send(message("again", "g"));

    queue.retry(receiveOne(queue), Duration.ZERO);

    Received second = receiveOne(queue);
    assertEquals("again", second.body());
    assertEquals(2, second.receives());
  }

  @Test
  void dropsASecondMessageWithTheSameDeduplication() {
    MessageQueue queue = fifo();
    queue.send(new Message("first", "g", "same", Duration.ZERO));
    queue.send(new Message("second", "g", "same", Duration.ZERO));
    queue.complete(receiveOne(queue));

    assertEquals(List.of(), queue.receive(10, MOMENT));
  }

  @Test
  void keepsADelayedMessageBack() {
    MessageQueue queue = standard();
    queue.send(new Message("later", "g", "d", Duration.ofSeconds(1)));

    assertEquals(List.of(), queue.receive(1, Duration.ZERO));
    assertEquals("later", receiveOne(queue).body());
  }

  @Test
  void movesAMessageToTheDeadLettersAfterFiveReceives() {
    MessageQueue queue = standard();
    queue.send(message("poison", "g"));
    for (int i = 1; i <= 5; i++) {
      Received received = receiveOne(queue);
      assertEquals(i, received.receives());
      queue.retry(received, Duration.ZERO);
    }

    assertEquals(List.of(), queue.receive(1, MOMENT));
    assertEquals(1, deadLetters(queue));
  }

  @Test
  void takesALargeMessage() {
    MessageQueue queue = fifo();
    String body = "x".repeat(300 * 1024);
    queue.send(message(body, "g"));

    assertEquals(body, receiveOne(queue).body());
  }

  @Test
  void givesEachOfManyMessagesToOneTaker() {
    MessageQueue queue = standard();
    for (int i = 0; i < 30; i++) {
      queue.send(message("m" + i, "g" + i));
    }

    List<List<String>> taken =
        Takers.race(
            6,
            () -> {
              List<String> mine = new ArrayList<>();
              List<Received> received = queue.receive(5, MOMENT);
              while (!received.isEmpty()) {
                received.forEach(message -> mine.add(message.body()));
                received.forEach(queue::complete);
                received = queue.receive(5, MOMENT);
              }
              return mine;
            });

    List<String> all = taken.stream().flatMap(List::stream).sorted().toList();
    assertEquals(30, all.size());
    assertTrue(all.stream().distinct().count() == 30, "a message came twice: " + all);
  }
}
