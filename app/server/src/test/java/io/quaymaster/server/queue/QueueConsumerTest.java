package io.quaymaster.server.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.Deferred;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.RandomIds;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueConsumerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final MovableClock clock = new MovableClock(NOON);
  private final MemoryMessageQueue events =
      new MemoryMessageQueue(true, Duration.ofMinutes(6), 5, clock);
  private final MemoryMessageQueue deferred =
      new MemoryMessageQueue(false, Duration.ofMinutes(6), 5, clock);
  private final Deferral deferral =
      new Deferral(deferred, Map.of("events", events, "deferred", deferred), clock);
  private final List<QueueConsumer> started = new ArrayList<>();
  private final List<String> handled = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stopAll() {
    started.forEach(QueueConsumer::stop);
  }

  private QueueConsumer start(String name, MessageQueue queue, MessageHandler handler) {
    QueueConsumer consumer =
        new QueueConsumer(name, queue, handler, deferral, new RandomIds(), new Random(7));
    started.add(consumer);
    consumer.start(4);
    return consumer;
  }

  private void send(String body, String group) {
    events.send(new Message(body, group, body, Duration.ZERO));
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      assertEquals(false, never.await(10, TimeUnit.MILLISECONDS));
    }
    assertTrue(condition.getAsBoolean(), what);
  }

  private Disposition note(Received message) {
    handled.add(message.body());
    return new Disposition.Complete();
  }

  @Test
  void messagesOfOneGroupAreHandledInOrderAndThenGone() throws Exception {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sent.add("message " + i);
      send("message " + i, "one");
    }

    start("events", events, this::note);

    await("queue is empty", () -> events.size() == 0);
    assertEquals(sent, handled);
  }

  @Test
  void groupsAreHandledSideBySide() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    send("a", "one");
    send("b", "two");

    start(
        "events",
        events,
        message -> {
          both.countDown();
          try {
            assertTrue(both.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return note(message);
        });

    await("queue is empty", () -> events.size() == 0);
  }

  @Test
  void retriedMessageComesAgainAfterItsDelayAndHoldsItsGroupBack() throws Exception {
    send("first", "one");
    send("second", "one");
    AtomicInteger receives = new AtomicInteger();

    start(
        "events",
        events,
        message -> {
          receives.set(message.receives());
          return message.body().equals("first") && message.receives() == 1
              ? new Disposition.Retry(Duration.ofSeconds(30))
              : note(message);
        });

    await("first receive", () -> receives.get() == 1);
    assertEquals(List.of(), List.copyOf(handled));
    clock.advance(Duration.ofSeconds(30));
    await("queue is empty", () -> events.size() == 0);
    assertEquals(List.of("first", "second"), handled);
  }

  @Test
  void deferredMessageLeavesTheQueueAndComesBackWhenItIsTime() throws Exception {
    send("later", "one");
    start(
        "events",
        events,
        message ->
            clock.instant().isBefore(NOON.plusSeconds(100))
                ? new Disposition.Defer(NOON.plusSeconds(100))
                : note(message));
    await("it waits", () -> events.size() == 0 && deferred.size() == 1);
    start("deferred", deferred, new DeferredMessages(deferral));

    clock.advance(Duration.ofSeconds(100));

    await("handled", () -> handled.equals(List.of("later")));
    await("nothing is left", () -> events.size() == 0 && deferred.size() == 0);
  }

  @Test
  void messageWithoutAGroupIsDeferredToo() throws Exception {
    MemoryMessageQueue roadmap = new MemoryMessageQueue(false, Duration.ofMinutes(6), 5, clock);
    roadmap.send(new Message("upload", "", "upload", Duration.ZERO));

    start("roadmap", roadmap, _ -> new Disposition.Defer(NOON.plusSeconds(100)));

    await("it waits", () -> roadmap.size() == 0 && deferred.size() == 1);
    clock.advance(Duration.ofSeconds(100));
    Deferred waiting = Deferred.read(deferred.receive(1, Duration.ZERO).getFirst().body());
    assertEquals("upload", waiting.body());
    assertEquals("roadmap", waiting.queue());
  }

  @Test
  void handlerThatAlwaysThrowsEndsInTheDeadLettersAndBlocksNoOtherGroup() throws Exception {
    send("poison", "one");
    send("good", "two");
    start(
        "events",
        events,
        message -> {
          if (message.body().equals("poison")) {
            throw new IllegalStateException("can't handle it");
          }
          return note(message);
        });
    await("the other group", () -> handled.equals(List.of("good")));

    await(
        "dead letter",
        () -> {
          clock.advance(Duration.ofMinutes(16));
          return events.deadLetters().size() == 1;
        });
    assertEquals("poison", events.deadLetters().getFirst().body());
  }

  @Test
  void textThatIsNoDeferredMessageEndsInTheDeadLetters() throws Exception {
    deferred.send(new Message("junk", "g", "d", Duration.ZERO));
    deferred.send(
        new Message(
            new Deferred("nowhere", "g", "d", NOON, "x").write(), "g", "d2", Duration.ZERO));

    start("deferred", deferred, new DeferredMessages(deferral));

    await("dead letters", () -> deferred.deadLetters().size() == 2);
  }

  @Test
  void outageOfTheQueueIsWaitedOut() throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    AtomicInteger refused = new AtomicInteger();
    MessageQueue failing =
        new DelegatingQueue(events) {
          @Override
          public List<Received> receive(int max, Duration wait) {
            if (down.get()) {
              refused.incrementAndGet();
              throw new QueueUnavailable("down", new IllegalStateException("told so"));
            }
            return super.receive(max, wait);
          }
        };
    send("survivor", "one");
    start("events", failing, this::note);
    await("tried more than once", () -> refused.get() > 4);

    down.set(false);

    await("handled", () -> handled.equals(List.of("survivor")));
  }

  @Test
  void messageThatCouldNotBeDeletedComesAgain() throws Exception {
    AtomicInteger deletions = new AtomicInteger();
    MessageQueue failing =
        new DelegatingQueue(events) {
          @Override
          public void complete(Received message) {
            if (deletions.incrementAndGet() == 1) {
              throw new QueueUnavailable("down", new IllegalStateException("told so"));
            }
            super.complete(message);
          }
        };
    send("twice", "one");
    start("events", failing, this::note);
    await("first deletion", () -> deletions.get() == 1);

    clock.advance(Duration.ofMinutes(7));

    await("deleted", () -> events.size() == 0);
    assertEquals(List.of("twice", "twice"), handled);
  }

  @Test
  void stopEndsIdleWorkersAndLetsWorkEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    send("in work", "one");
    QueueConsumer consumer =
        start(
            "events",
            events,
            message -> {
              begun.countDown();
              try {
                assertTrue(release.await(10, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                return new Disposition.Retry(Duration.ZERO);
              }
              return note(message);
            });
    assertTrue(begun.await(10, TimeUnit.SECONDS));

    Thread stop = Thread.startVirtualThread(consumer::stop);
    release.countDown();

    assertTrue(stop.join(Duration.ofSeconds(10)));
    assertEquals(List.of("in work"), handled);
    assertEquals(0, events.size());
    send("too late", "one");
    assertEquals(1, events.size());
  }

  @Test
  void workThatDoesNotEndIsCutOffAndItsMessageStays() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    send("endless", "one");
    QueueConsumer consumer =
        start(
            "events",
            events,
            message -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              throw new IllegalStateException("cut off");
            });
    assertTrue(begun.await(10, TimeUnit.SECONDS));

    consumer.stop();

    assertTrue(interrupted.await(10, TimeUnit.SECONDS));
    assertEquals(1, events.size());
  }

  /** Hands everything on. */
  private static class DelegatingQueue implements MessageQueue {
    private final MessageQueue queue;

    DelegatingQueue(MessageQueue queue) {
      this.queue = queue;
    }

    @Override
    public void send(Message message) {
      queue.send(message);
    }

    @Override
    public List<Received> receive(int max, Duration wait) {
      return queue.receive(max, wait);
    }

    @Override
    public void complete(Received message) {
      queue.complete(message);
    }

    @Override
    public void retry(Received message, Duration delay) {
      queue.retry(message, delay);
    }
  }
}
