package io.quaymaster.testkit.contract.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.account.PoolName;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.job.request.JobQueues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link JobQueues} does. */
public abstract class JobQueuesContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final PoolName one = fresh();
  private final PoolName other = fresh();

  /** The queues of these pools, which are there. */
  protected abstract JobQueues queues(List<PoolName> pools);

  private static PoolName fresh() {
    return new PoolName("p" + UUID.randomUUID().toString().substring(0, 12));
  }

  private static MessageQueue of(JobQueues queues, PoolName pool) {
    return queues.of(pool).orElseThrow();
  }

  @Test
  void poolsAreListedAsTheyAreSetUp() {
    assertEquals(List.of(other, one), queues(List.of(other, one)).pools());
    assertEquals(List.of(), queues(List.of()).pools());
  }

  @Test
  void poolThatIsNotSetUpHasNoQueue() {
    assertEquals(Optional.empty(), queues(List.of(one)).of(other));
  }

  @Test
  void eachPoolHasAQueueOfItsOwn() {
    JobQueues queues = queues(List.of(one, other));
    of(queues, one).send(new Message("job", "acme/billing", "d", Duration.ZERO));

    assertEquals(List.of(), of(queues, other).receive(1, MOMENT));
    List<Received> received = of(queues, one).receive(1, PATIENCE);
    assertEquals(List.of("job"), received.stream().map(Received::body).toList());
  }

  @Test
  void repositorysJobsMayRunSideBySide() {
    MessageQueue queue = of(queues(List.of(one)), one);
    queue.send(new Message("first", "acme/billing", "d1", Duration.ZERO));
    queue.send(new Message("second", "acme/billing", "d2", Duration.ZERO));

    assertEquals(1, queue.receive(1, PATIENCE).size());
    assertEquals(1, queue.receive(1, PATIENCE).size());
  }
}
