package io.quaymaster.simulator.hooks;

import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.app.GitHubApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
  private final List<HookMessage> held = new ArrayList<>();
  private boolean paused;

  /** Nothing sent yet. */
  public Deliveries(GitHubState state) {
    this.state = state;
    this.log = new DeliveryLog(state.mint().clock());
    this.client = new HookClient(state.mint());
  }

  /** What was sent, and how it went. */
  public DeliveryLog log() {
    return log;
  }

  /** Holds back what is to be sent from now on. */
  public synchronized void pause() {
    paused = true;
  }

  /** Sends what was held back, and everything again at once. */
  public synchronized void resume() {
    paused = false;
    held.forEach(message -> line(message, false));
    held.clear();
  }

  /**
   * Takes out what was held back, signed, for a test to post in any order and as often as it likes.
   * The log never hears of it.
   */
  public synchronized List<SignedRequest> drain() {
    List<SignedRequest> requests =
        held.stream().flatMap(message -> signed(message).stream()).toList();
    held.clear();
    return requests;
  }

  synchronized void send(HookMessage message) {
    if (paused) {
      held.add(message);
    } else {
      line(message, false);
    }
  }

  /** Sends a delivery again, with its GUID. */
  public synchronized void redeliver(Delivery delivery) {
    line(delivery.message(), true);
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

  private void line(HookMessage message, boolean again) {
    String key = message.appId() + " " + message.repositoryId().orElse(0L);
    CompletableFuture<Void> before =
        lines.getOrDefault(key, CompletableFuture.completedFuture(null));
    CompletableFuture<Void> now =
        before.handleAsync(
            (_, _) -> {
              deliver(message, again);
              return null;
            },
            threads);
    lines.put(key, now);
  }

  private void deliver(HookMessage message, boolean again) {
    signed(message).ifPresent(request -> log.add(client.deliver(message, request, again)));
  }

  private Optional<SignedRequest> signed(HookMessage message) {
    return state.apps().find(message.appId()).map((GitHubApp app) -> Signer.sign(message, app));
  }

  @Override
  public void close() {
    synchronized (this) {
      paused = true;
      held.clear();
    }
    threads.shutdownNow();
    client.close();
  }
}
