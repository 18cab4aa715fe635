package io.quaymaster.memory;

import io.quaymaster.app.MessageQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A queue in memory with SQS's rules: visibility, FIFO groups that are held back while one of their
 * messages is in work, deduplication for five minutes, dead letters after too many receives. Its
 * lock is one that lets go of the carriers of virtual threads: with {@code Object.wait} a few dozen
 * waiting workers have been seen to hold all carriers, and nothing in the process went on.
 */
public final class MemoryMessageQueue implements MessageQueue {
  private static final Duration DEDUPLICATION = Duration.ofMinutes(5);

  /** Short, because messages also appear as time passes. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private static final class Entry {
    final long id;
    final Message message;
    final Instant sentAt;
    Instant visibleAt;
    int receives;

    Entry(long id, Message message, Instant sentAt) {
      this.id = id;
      this.message = message;
      this.sentAt = sentAt;
      this.visibleAt = sentAt.plus(message.delay());
    }
  }

  private final boolean fifo;
  private final Duration visibility;
  private final int maxReceives;
  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Instant> seen = new HashMap<>();
  private final List<Message> deadLetters = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long sent;

  /**
   * @param visibility how long a received message is hidden from others
   * @param maxReceives after so many receives it goes to the dead letters
   */
  public MemoryMessageQueue(boolean fifo, Duration visibility, int maxReceives, Clock clock) {
    this.fifo = fifo;
    this.visibility = visibility;
    this.maxReceives = maxReceives;
    this.clock = clock;
  }

  @Override
  public void send(Message message) {
    change(
        now -> {
          if (!fifo || isNew(message, now)) {
            entries.add(new Entry(++sent, message, now));
          }
        });
  }

  private boolean isNew(Message message, Instant now) {
    seen.values().removeIf(at -> !at.plus(DEDUPLICATION).isAfter(now));
    return seen.putIfAbsent(message.deduplication(), now) == null;
  }

  @Override
  public List<Received> receive(int max, Duration wait) {
    lock.lock();
    try {
      long left = wait.toNanos();
      List<Received> received = take(max);
      while (received.isEmpty() && left > 0) {
        long nap = Math.min(left, LOOK_AGAIN.toNanos());
        left -= nap - changed.awaitNanos(nap);
        received = take(max);
      }
      return received;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  private List<Received> take(int max) {
    Instant now = clock.instant();
    List<Received> received = new ArrayList<>();
    Set<String> held = new HashSet<>();
    for (Iterator<Entry> all = entries.iterator(); all.hasNext() && received.size() < max; ) {
      Entry entry = all.next();
      boolean visible = !entry.visibleAt.isAfter(now);
      if (fifo && held.contains(entry.message.group())) {
        continue;
      }
      if (visible && entry.receives >= maxReceives) {
        deadLetters.add(entry.message);
        all.remove();
        continue;
      }
      if (visible) {
        entry.receives++;
        entry.visibleAt = now.plus(visibility);
        received.add(received(entry));
      }
      held.add(entry.message.group());
    }
    return received;
  }

  private static Received received(Entry entry) {
    return new Received(
        entry.message.body(),
        entry.message.group(),
        entry.id + "/" + entry.receives,
        entry.receives,
        entry.sentAt);
  }

  @Override
  public void complete(Received message) {
    change(now -> find(message).ifPresent(entries::remove));
  }

  @Override
  public void retry(Received message, Duration delay) {
    change(now -> find(message).ifPresent(entry -> entry.visibleAt = now.plus(delay)));
  }

  private void change(Consumer<Instant> change) {
    lock.lock();
    try {
      change.accept(clock.instant());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The messages that were received too often. */
  public List<Message> deadLetters() {
    return read(() -> List.copyOf(deadLetters));
  }

  /** How many messages wait or are in work. */
  public int size() {
    return read(entries::size);
  }

  /** How many of them can be received now. */
  public int visible() {
    return read(() -> count(entry -> !entry.visibleAt.isAfter(clock.instant())));
  }

  /** How many of them were received and are hidden, as long as they are not received again. */
  public int inWork() {
    return read(
        () -> count(entry -> entry.receives > 0 && entry.visibleAt.isAfter(clock.instant())));
  }

  private int count(Predicate<Entry> which) {
    return Math.toIntExact(entries.stream().filter(which).count());
  }

  private <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  private Optional<Entry> find(Received message) {
    return entries.stream()
        .filter(entry -> received(entry).receipt().equals(message.receipt()))
        .findFirst();
  }
}
