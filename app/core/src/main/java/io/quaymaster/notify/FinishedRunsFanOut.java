package io.quaymaster.notify;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.InstalledRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells every system that listens that a run has finished. */
@Singleton
public final class FinishedRunsFanOut {
  private final List<FinishedRuns> listeners;

  public FinishedRunsFanOut(List<FinishedRuns> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Publishes. A listener that fails keeps none of the others from hearing it; afterwards its
   * exception is thrown, so that the step is tried again: at least once for everybody.
   */
  public void publish(
      InstalledRepository repository,
      NotifyConfig config,
      String runKey,
      Map<String, String> detail) {
    Optional<RuntimeException> failure = Optional.empty();
    for (FinishedRuns listener : listeners) {
      try {
        listener.publish(repository, config, runKey, detail);
      } catch (RuntimeException e) {
        failure.ifPresent(e::addSuppressed);
        failure = Optional.of(e);
      }
    }
    if (failure.isPresent()) {
      throw failure.orElseThrow();
    }
  }
}
