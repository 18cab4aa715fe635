package io.quaymaster.testkit.contract.account.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.account.capacity.QueueDepth.Depth;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link QueueDepth} does. */
public abstract class QueueDepthContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  protected abstract QueueDepth depth();

  /** The queue of a pool, made when it is not there. */
  protected abstract MessageQueue queue(PoolName pool);

  private final PoolName pool = fresh();

  private static PoolName fresh() {
    return new PoolName("p" + UUID.randomUUID().toString().substring(0, 12));
  }

  private static void send(MessageQueue queue, int messages) {
    for (int i = 0; i < messages; i++) {
      queue.send(new Message("m" + i, "g" + i, UUID.randomUUID().toString(), Duration.ZERO));
    }
  }

  private static List<Received> receive(MessageQueue queue, int messages) {
    List<Received> received = new ArrayList<>();
    while (received.size() < messages) {
      received.addAll(queue.receive(messages - received.size(), PATIENCE));
    }
    return received;
  }

  @Test
  void emptyQueueHasNoDepth() {
    queue(pool);

    assertEquals(new Depth(0, 0), depth().of(pool));
  }

  @Test
  void messagesWaitThenAreInWorkThenAreGone() {
    MessageQueue queue = queue(pool);
    send(queue, 5);
    assertEquals(new Depth(5, 0), depth().of(pool));

    List<Received> received = receive(queue, 2);
    assertEquals(new Depth(3, 2), depth().of(pool));

    queue.complete(received.getFirst());
    assertEquals(new Depth(3, 1), depth().of(pool));
    queue.retry(received.getLast(), Duration.ZERO);
    assertEquals(new Depth(4, 0), depth().of(pool));
  }

  @Test
  void poolsAreCountedOneByOne() {
    PoolName other = fresh();
    send(queue(pool), 1);
    send(queue(other), 2);

    assertEquals(new Depth(1, 0), depth().of(pool));
    assertEquals(new Depth(2, 0), depth().of(other));
  }

  @Test
  void poolWithoutAQueueIsAFaultAndNotAnEmptyQueue() {
    assertThrows(RuntimeException.class, () -> depth().of(pool));
  }
}
