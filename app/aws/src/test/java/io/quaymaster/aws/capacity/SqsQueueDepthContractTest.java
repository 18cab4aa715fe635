package io.quaymaster.aws.capacity;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.bootstrap.Queues;
import io.quaymaster.aws.sqs.SqsJobQueues;
import io.quaymaster.aws.sqs.SqsMessageQueue;
import io.quaymaster.testkit.contract.account.capacity.QueueDepthContract;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsQueueDepthContractTest extends QueueDepthContract {
  private final QueueDepth depth = Stack.bean(SqsQueueDepth.class);

  @Override
  protected QueueDepth depth() {
    return depth;
  }

  @Override
  protected MessageQueue queue(PoolName pool) {
    String name = SqsJobQueues.queueOf(pool);
    Stack.bean(Queues.class).create(name, Duration.ofSeconds(30));
    return new SqsMessageQueue(Stack.bean(SqsClient.class), name);
  }
}
