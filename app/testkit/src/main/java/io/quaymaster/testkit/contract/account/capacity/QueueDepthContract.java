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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link QueueDepth} does. */
public abstract class QueueDepthContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PoolName pool = fresh();

  protected abstract QueueDepth depth();

  /** The queue of a pool, made when it is not there. */
  protected abstract MessageQueue queue(PoolName pool);

  private static PoolName fresh() {
    return new PoolName("p" + UUID.randomUUID().toString().substring(0, 12));
  }

  private static void send(MessageQueue queue, int messages) {
    for (int i = 0; i < messages; i++) {
      queue.send(new Message("m" + i, "g" + i, UUID.randomUUID().toString(), Duration.ZERO));
    }
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

    Received first = queue.receive(1, PATIENCE).getFirst();
    Received second = queue.receive(1, PATIENCE).getFirst();
    assertEquals(new Depth(3, 2), depth().of(pool));

    queue.complete(first);
    assertEquals(new Depth(3, 1), depth().of(pool));
    queue.retry(second, Duration.ZERO);
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
