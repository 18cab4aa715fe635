package io.quaymaster.server.queue;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.Deferred;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.RandomIds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages out of one queue with several workers. A worker takes one message at a time, so
 * that a FIFO queue itself keeps the order inside a group and no message waits, and counts a
 * receive, behind another that fails. Ends within two seconds: what is in work then comes again.
 */
final class QueueConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);
  private static final Duration LONG_POLL = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofMillis(1500);

  private final String name;
  private final MessageQueue queue;
  private final MessageHandler handler;
  private final Deferral deferral;
  private final RandomIds ids;
  private final RandomGenerator random;
  private final Workers workers;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicBoolean outage = new AtomicBoolean();

  QueueConsumer(
      String name,
      MessageQueue queue,
      MessageHandler handler,
      Deferral deferral,
      RandomIds ids,
      RandomGenerator random) {
    this.name = name;
    this.queue = queue;
    this.handler = handler;
    this.deferral = deferral;
    this.ids = ids;
    this.random = random;
    this.workers = new Workers("queue-" + name);
  }

  /** Begins to work with so many workers. */
  void start(int count) {
    workers.start(count, this::work);
  }

  /** Takes no more messages, lets the ones in work end, and cuts off what takes too long. */
  void stop() {
    stopping.countDown();
    workers.stop(GRACE);
  }

  private void work() {
    int failures = 0;
    while (stopping.getCount() > 0) {
      try {
        List<Received> received = workers.idly(() -> queue.receive(1, LONG_POLL));
        failures = 0;
        if (outage.compareAndSet(true, false)) {
          LOG.info("queue {} answers again", name);
        }
        received.forEach(this::take);
      } catch (RuntimeException e) {
        failures++;
        waitOut(failures, e);
      }
    }
  }

  /** One line per outage, whatever the number of workers and attempts. */
  private void waitOut(int failures, RuntimeException e) {
    if (stopping.getCount() > 0 && outage.compareAndSet(false, true)) {
      LOG.error("queue {} can't be read; trying again until it answers", name, e);
    }
    try {
      Duration wait = Backoff.RECEIVE.after(failures, random);
      boolean stopped = stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      LOG.trace("queue {}: waited {}, stopping {}", name, wait, stopped);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Received message) {
    try {
      settle(message, stopping.getCount() == 0 ? giveBack() : handle(message));
    } catch (RuntimeException e) {
      // It becomes visible again by itself, and whoever handles it finds what was done.
      LOG.warn("a message of queue {} could not be settled and will come again", name, e);
    }
  }

  private static Disposition giveBack() {
    return new Disposition.Retry(Duration.ZERO);
  }

  private Disposition handle(Received message) {
    try {
      return handler.handle(message);
    } catch (RuntimeException e) {
      Duration wait = Backoff.MESSAGE.after(message.receives(), random);
      LOG.error(
          "receive {} of a message of queue {}, group {}, failed; again in {}",
          message.receives(),
          name,
          message.group(),
          wait,
          e);
      return new Disposition.Retry(wait);
    }
  }

  /** A copy is durable before the original is deleted: rather twice than never. */
  private void settle(Received message, Disposition disposition) {
    switch (disposition) {
      case Disposition.Complete() -> queue.complete(message);
      case Disposition.Retry(var delay) -> queue.retry(message, delay);
      case Disposition.Defer(var notBefore) -> {
        String fresh = ids.get().toString();
        deferral.send(new Deferred(name, group(message), fresh, notBefore, message.body()));
        queue.complete(message);
      }
    }
  }

  /** What other services put into a standard queue has no group. */
  private String group(Received message) {
    return message.group().isBlank() ? name : message.group();
  }
}
