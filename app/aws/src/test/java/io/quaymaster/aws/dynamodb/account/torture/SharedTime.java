package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.testkit.MovableClock;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * The time of all threads. It passes with what they do; who waits for a later time does nothing
 * until then. When all wait, it passes to the earliest of what they wait for.
 */
final class SharedTime {
  private final MovableClock clock = new MovableClock(AccountSamples.NOON);
  private final PriorityQueue<Instant> awaited = new PriorityQueue<>();
  private int threads;
  private boolean over;

  SharedTime(int threads) {
    this.threads = threads;
  }

  Instant now() {
    return clock.instant();
  }

  /** As a process sees it whose clock is wrong by so much. */
  Clock skewed(Duration skew) {
    return Clock.offset(clock, skew);
  }

  /** Lets time pass. */
  synchronized void pass(Duration by) {
    clock.advance(by);
    wakeThoseWhoseTimeHasCome();
  }

  /** Does nothing until then, or until all is over. */
  synchronized void await(Duration away) {
    Instant until = now().plus(away);
    awaited.add(until);
    try {
      while (!over && now().isBefore(until)) {
        if (awaited.size() >= threads) {
          clock.advanceTo(awaited.element());
          notifyAll();
        }
        if (now().isBefore(until)) {
          wait();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      awaited.remove(until);
    }
  }

  /** A thread has ended. */
  synchronized void leave() {
    threads--;
    notifyAll();
  }

  /** Nobody waits any more. */
  synchronized void end() {
    over = true;
    notifyAll();
  }

  private void wakeThoseWhoseTimeHasCome() {
    Instant first = awaited.peek();
    if (first != null && !now().isBefore(first)) {
      notifyAll();
    }
  }
}
