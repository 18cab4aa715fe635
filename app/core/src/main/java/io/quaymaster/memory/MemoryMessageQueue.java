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
import java.util.concurrent.TimeUnit;

/**
 * A queue in memory with SQS's rules: visibility, FIFO groups that are held back while one of their
 * messages is in work, deduplication for five minutes, dead letters after too many receives.
 */
public final class MemoryMessageQueue implements MessageQueue {
  private static final Duration DEDUPLICATION = Duration.ofMinutes(5);

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
  public synchronized void send(Message message) {
    Instant now = clock.instant();
    if (fifo) {
      seen.values().removeIf(at -> !at.plus(DEDUPLICATION).isAfter(now));
      if (seen.putIfAbsent(message.deduplication(), now) != null) {
        return;
      }
    }
    entries.add(new Entry(++sent, message, now));
    notifyAll();
  }

  @Override
  public synchronized List<Received> receive(int max, Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    List<Received> received = take(max);
    while (received.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return received;
      }
      try {
        wait(Math.min(left, 50)); // short, because messages also appear as time passes
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return received;
      }
      received = take(max);
    }
    return received;
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
  public synchronized void complete(Received message) {
    find(message).ifPresent(entries::remove);
    notifyAll();
  }

  @Override
  public synchronized void retry(Received message, Duration delay) {
    find(message).ifPresent(entry -> entry.visibleAt = clock.instant().plus(delay));
    notifyAll();
  }

  /** The messages that were received too often. */
  public synchronized List<Message> deadLetters() {
    return List.copyOf(deadLetters);
  }

  /** How many messages wait or are in work. */
  public synchronized int size() {
    return entries.size();
  }

  private Optional<Entry> find(Received message) {
    return entries.stream()
        .filter(entry -> received(entry).receipt().equals(message.receipt()))
        .findFirst();
  }
}
