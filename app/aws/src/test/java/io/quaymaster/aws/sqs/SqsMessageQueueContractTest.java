package io.quaymaster.aws.sqs;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.bootstrap.Queues;
import io.quaymaster.testkit.contract.MessageQueueContract;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SqsMessageQueueContractTest extends MessageQueueContract {
  private final SqsClient sqs = Stack.bean(SqsClient.class);
  private final IdentityHashMap<MessageQueue, String> names = new IdentityHashMap<>();

  @Override
  protected MessageQueue fifo() {
    return queue(UUID.randomUUID() + ".fifo");
  }

  @Override
  protected MessageQueue standard() {
    return queue(UUID.randomUUID().toString());
  }

  private MessageQueue queue(String name) {
    Stack.bean(Queues.class).create(name, Duration.ofSeconds(30));
    MessageQueue queue = new SqsMessageQueue(sqs, name);
    names.put(queue, name);
    return queue;
  }

  @Override
  protected int deadLetters(MessageQueue queue) {
    String name = Queues.deadLettersOf(String.valueOf(names.get(queue)));
    QueueAttributeName count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    String url = sqs.getQueueUrl(q -> q.queueName(name)).queueUrl();
    return Integer.parseInt(
        String.valueOf(
            sqs.getQueueAttributes(a -> a.queueUrl(url).attributeNames(count))
                .attributes()
                .get(count)));
  }
}
