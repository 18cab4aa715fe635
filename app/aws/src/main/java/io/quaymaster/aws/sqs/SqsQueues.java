package io.quaymaster.aws.sqs;

import io.micronaut.context.annotation.Factory;
import io.quaymaster.app.MessageQueue;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The product's queues as beans, named as core asks for them. */
@Factory
final class SqsQueues {
  private final SqsClient sqs;
  private final QueueNames names;

  SqsQueues(SqsClient sqs, QueueNames names) {
    this.sqs = sqs;
    this.names = names;
  }

  @Singleton
  @Named("events")
  MessageQueue events() {
    return new SqsMessageQueue(sqs, names.events());
  }

  @Singleton
  @Named("work")
  MessageQueue work() {
    return new SqsMessageQueue(sqs, names.work());
  }

  @Singleton
  @Named("deferred")
  MessageQueue deferred() {
    return new SqsMessageQueue(sqs, names.deferred());
  }

  @Singleton
  @Named("roadmap")
  MessageQueue roadmap() {
    return new SqsMessageQueue(sqs, names.roadmap());
  }
}
