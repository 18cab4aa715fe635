package io.quaymaster.testkit.contract;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.memory.MemoryMessageQueue;
import java.time.Clock;
import java.time.Duration;

class MemoryMessageQueueContractTest extends MessageQueueContract {
  @Override
  protected MessageQueue fifo() {
    return new MemoryMessageQueue(true, Duration.ofSeconds(30), 5, Clock.systemUTC());
  }

  @Override
  protected MessageQueue standard() {
    return new MemoryMessageQueue(false, Duration.ofSeconds(30), 5, Clock.systemUTC());
  }

  @Override
  protected int deadLetters(MessageQueue queue) {
    return ((MemoryMessageQueue) queue).deadLetters().size();
  }
}
