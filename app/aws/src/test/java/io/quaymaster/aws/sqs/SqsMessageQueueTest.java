package io.quaymaster.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.QueueUnavailable;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.bootstrap.Queues;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsMessageQueueTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Message MESSAGE = new Message("body", "group", "id", Duration.ZERO);

  private final SqsClient sqs = Stack.bean(SqsClient.class);

  private MessageQueue queue(String name, Duration visibility) {
    Stack.bean(Queues.class).create(name, visibility);
    return new SqsMessageQueue(sqs, name);
  }

  @Test
  void standardQueueKeepsTheGroupForItsWayBackToAFifoQueue() {
    MessageQueue queue = queue(UUID.randomUUID().toString(), Duration.ofSeconds(30));

    queue.send(MESSAGE);

    assertEquals("group", queue.receive(1, PATIENCE).getFirst().group());
  }

  @Test
  void fifoQueueRefusesADelay() {
    MessageQueue queue = new SqsMessageQueue(sqs, "events.fifo");
    Message delayed = new Message("body", "group", "id", Duration.ofSeconds(1));

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> queue.send(delayed));

    assertEquals("queue events.fifo is FIFO and can't delay a message by PT1S", e.getMessage());
  }

  @Test
  void missingQueueIsUnavailableAndNamed() {
    MessageQueue queue = new SqsMessageQueue(sqs, "nowhere");

    QueueUnavailable sending = assertThrows(QueueUnavailable.class, () -> queue.send(MESSAGE));
    QueueUnavailable receiving =
        assertThrows(QueueUnavailable.class, () -> queue.receive(1, Duration.ZERO));

    assertTrue(
        String.valueOf(sending.getMessage())
            .startsWith("could not send a message to queue nowhere: "),
        sending.getMessage());
    assertTrue(
        String.valueOf(receiving.getMessage()).startsWith("could not receive from queue nowhere: "),
        receiving.getMessage());
  }

  @Test
  void messageOverAMebibyteIsNotTaken() {
    MessageQueue queue = queue(UUID.randomUUID().toString(), Duration.ofSeconds(30));
    Message large = new Message("x".repeat(1024 * 1024 + 1), "group", "id", Duration.ZERO);

    assertThrows(QueueUnavailable.class, () -> queue.send(large));
  }

  @Test
  void queueCanBeGivenByItsUrl() {
    String url =
        Stack.bean(Queues.class).create(UUID.randomUUID() + ".fifo", Duration.ofSeconds(30));
    MessageQueue queue = new SqsMessageQueue(sqs, url);

    queue.send(MESSAGE);

    assertEquals("body", queue.receive(1, PATIENCE).getFirst().body());
  }

  @Test
  void messageThatNobodyCompletesComesAgain() {
    MessageQueue queue = queue(UUID.randomUUID() + ".fifo", Duration.ofSeconds(1));
    queue.send(MESSAGE);
    queue.receive(1, PATIENCE);

    Received again = queue.receive(1, PATIENCE).getFirst();

    assertEquals(2, again.receives());
    queue.complete(again);
  }

  @Test
  void fifoMessageGoesToTheDeadLettersAfterFiveReceivesAndFreesItsGroup() {
    String name = UUID.randomUUID() + ".fifo";
    MessageQueue queue = queue(name, Duration.ofSeconds(30));
    MessageQueue deadLetters = new SqsMessageQueue(sqs, Queues.deadLettersOf(name));
    queue.send(new Message("poison", "group", "1", Duration.ZERO));
    queue.send(new Message("next", "group", "2", Duration.ZERO));
    for (int i = 0; i < Queues.MAX_RECEIVES; i++) {
      queue.retry(queue.receive(1, PATIENCE).getFirst(), Duration.ZERO);
    }

    List<Received> next = queue.receive(1, PATIENCE);

    assertEquals(List.of("next"), next.stream().map(Received::body).toList());
    assertEquals("poison", deadLetters.receive(1, PATIENCE).getFirst().body());
  }

  @Test
  void waitingReceiveIsBrokenOffByAnInterruptOfItsVirtualThread() throws InterruptedException {
    MessageQueue queue = queue(UUID.randomUUID().toString(), Duration.ofSeconds(30));
    queue.receive(1, Duration.ZERO);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread receiver =
        Thread.ofVirtual()
            .uncaughtExceptionHandler((_, e) -> end.set(e))
            .start(() -> queue.receive(1, PATIENCE));
    while (receiver.getState() == Thread.State.NEW) {
      Thread.onSpinWait();
    }

    receiver.interrupt();

    assertTrue(receiver.join(PATIENCE.dividedBy(2)), "the receive went on waiting");
    assertInstanceOf(QueueUnavailable.class, end.get());
  }
}
