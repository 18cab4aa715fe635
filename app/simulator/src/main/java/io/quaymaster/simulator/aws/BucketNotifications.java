package io.quaymaster.simulator.aws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * S3's event notifications to SQS ("Amazon S3 Event Notifications" in its user guide), which
 * S3Proxy does not have. A message is in the queue before the call that created the object is
 * answered, so a test need not wait; on AWS it may take seconds.
 */
public final class BucketNotifications implements ObjectListener {
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final ObjectEvents events;
  private final SqsSender sender;

  BucketNotifications(ObjectEvents events, SqsSender sender) {
    this.events = events;
    this.sender = sender;
  }

  private record Rule(String bucket, String prefix, String suffix, String queue) {
    boolean covers(CreatedObject object) {
      return object.bucket().equals(bucket)
          && object.key().startsWith(prefix)
          && object.key().endsWith(suffix);
    }
  }

  /**
   * From now on, objects created in the bucket are told to the queue.
   *
   * @param prefix of the plain key; empty for every key
   * @param suffix of the plain key; empty for every key
   * @param queue name of a standard queue (as on AWS, FIFO queues can't be a destination)
   */
  public void add(String bucket, String prefix, String suffix, String queue) {
    if (queue.endsWith(".fifo")) {
      throw new IllegalArgumentException("S3 can't notify a FIFO queue: " + queue);
    }
    rules.add(new Rule(bucket, prefix, suffix, queue));
  }

  @Override
  public void created(CreatedObject object) {
    for (Rule rule : rules) {
      if (rule.covers(object)) {
        sender.send(rule.queue(), events.message(object));
      }
    }
  }
}
