package io.quaymaster.job.processor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Tells a job to stop, once. Any thread may tell or ask. */
public final class StopSignal {
  private final CompletableFuture<StopReason> reason = new CompletableFuture<>();

  /** Tells it to stop; the first reason counts. */
  public void stop(StopReason why) {
    reason.complete(why);
  }

  /** Why it was told to stop; empty when it was not. */
  public Optional<StopReason> reason() {
    return reason.isDone() ? Optional.of(reason.join()) : Optional.empty();
  }

  /**
   * Runs the action when it is told to stop, by the thread that tells, or now if it was told. What
   * the action throws reaches nobody.
   */
  public void whenStopped(Consumer<StopReason> action) {
    CompletableFuture<Void> _ = reason.thenAccept(action);
  }

  /**
   * Waits until it is told to stop, for no longer than that. A thread that is interrupted counts as
   * told that the worker must end.
   */
  public Optional<StopReason> await(Duration most) {
    try {
      return Optional.of(reason.get(most.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stop signal never fails", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stop(StopReason.INTERRUPTED);
      return reason();
    }
  }
}
