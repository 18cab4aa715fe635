package io.quaymaster.aws.sqs;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The URL of a queue; a name is looked up once, when it is first needed. */
final class QueueUrl {
  private final SqsClient sqs;
  private final String nameOrUrl;
  private final AtomicReference<String> url = new AtomicReference<>("");

  QueueUrl(SqsClient sqs, String nameOrUrl) {
    this.sqs = sqs;
    this.nameOrUrl = nameOrUrl;
    if (nameOrUrl.startsWith("https://") || nameOrUrl.startsWith("http://")) {
      url.set(nameOrUrl);
    }
  }

  /** Looks the name up unless that was done; two threads may do it both, to the same end. */
  String get() {
    if (url.get().isEmpty()) {
      url.set(sqs.getQueueUrl(q -> q.queueName(nameOrUrl)).queueUrl());
    }
    return url.get();
  }

  /** The name, for people. */
  String name() {
    return nameOrUrl.substring(nameOrUrl.lastIndexOf('/') + 1);
  }
}
