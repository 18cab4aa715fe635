package io.quaymaster.simulator.hooks;

import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.app.GitHubApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends webhooks in the background, in order per repository and App. Nothing is sent again by
 * itself, as on GitHub. Tests may hold everything back and deliver it themselves.
 */
public final class Deliveries implements AutoCloseable {
  private final GitHubState state;
  private final DeliveryLog log;
  private final HookClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, CompletableFuture<Void>> lines = new HashMap<>();
  private final NavigableMap<Long, Waiting> waiting = new ConcurrentSkipListMap<>();
  private final List<Waiting> held = new ArrayList<>();
  private long last;
  private boolean begun;
  private boolean paused;
  private volatile boolean closed;

  /**
   * A message that nobody was seen to take yet.
   *
   * @param number counts messages in the order they are to be sent
   * @param message what is to be sent
   * @param again whether somebody asked for it again
   */
  public record Waiting(long number, HookMessage message, boolean again) {}

  /** Nothing sent yet; what comes is held back until {@link #begin}. */
  public Deliveries(GitHubState state) {
    this.state = state;
    this.log = new DeliveryLog(state.mint().clock());
    this.client = new HookClient(state.mint());
  }

  /** What was sent, and how it went. */
  public DeliveryLog log() {
    return log;
  }

  /** What waits to be sent, or whose answer is awaited, in order. */
  public List<Waiting> waiting() {
    return List.copyOf(waiting.values());
  }

  /** Puts back a message that was kept. */
  public synchronized void restore(Waiting kept) {
    waiting.put(kept.number(), kept);
    held.add(kept);
    last = Math.max(last, kept.number());
  }

  /** Sends from now on, unless paused; what came before goes first. */
  public synchronized void begin() {
    begun = true;
    release();
  }

  /** Holds back what is to be sent from now on. */
  public synchronized void pause() {
    paused = true;
  }

  /** Sends what was held back, and everything again at once. */
  public synchronized void resume() {
    paused = false;
    release();
  }

  private void release() {
    if (begun && !paused) {
      held.forEach(this::line);
      held.clear();
    }
  }

  /**
   * Takes out what was held back, signed, for a test to post in any order and as often as it likes.
   * The log never hears of it.
   */
  public synchronized List<SignedRequest> drain() {
    List<SignedRequest> requests =
        held.stream().flatMap(one -> signed(one.message()).stream()).toList();
    held.forEach(one -> waiting.remove(one.number()));
    held.clear();
    return requests;
  }

  synchronized void send(HookMessage message) {
    held.add(take(message, false));
    release();
  }

  /** Sends a delivery again, with its GUID. */
  public synchronized void redeliver(Delivery delivery) {
    line(take(delivery.message(), true));
  }

  private Waiting take(HookMessage message, boolean again) {
    Waiting taken = new Waiting(++last, message, again);
    waiting.put(taken.number(), taken);
    return taken;
  }

  /** Waits until nothing is under way; false when it takes longer. */
  public boolean awaitIdle(Duration atMost) throws InterruptedException {
    CompletableFuture<Void> all;
    synchronized (this) {
      all = CompletableFuture.allOf(lines.values().toArray(CompletableFuture[]::new));
    }
    try {
      all.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a delivery failed in an unforeseen way", e.getCause());
    }
  }

  private void line(Waiting next) {
    HookMessage message = next.message();
    String key = message.appId() + " " + message.repositoryId().orElse(0L);
    CompletableFuture<Void> before =
        lines.getOrDefault(key, CompletableFuture.completedFuture(null));
    CompletableFuture<Void> now =
        before.handleAsync(
            (_, _) -> {
              deliver(next);
              return null;
            },
            threads);
    lines.put(key, now);
  }

  private void deliver(Waiting next) {
    Optional<Delivery> made =
        signed(next.message())
            .map(request -> client.deliver(next.message(), request, next.again()));
    if (closed && !made.map(Delivery::ok).orElse(false)) {
      return; // It was cut off by the stop: it still waits, for the next start.
    }
    made.ifPresent(log::add);
    waiting.remove(next.number());
  }

  private Optional<SignedRequest> signed(HookMessage message) {
    return state.apps().find(message.appId()).map((GitHubApp app) -> Signer.sign(message, app));
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      paused = true;
      held.clear();
    }
    threads.shutdownNow();
    client.close();
  }
}
