package io.quaymaster.notify;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.InstalledRepository;
import java.util.Map;

/** Tells other systems that a run has finished: EventBridge, {@code repository_dispatch}. */
public interface FinishedRuns {
  /**
   * Publishes; a system that is not configured is left out. At least once.
   *
   * @param detail what happened, with stable names: version, tag, commit, url …
   */
  void publish(
      InstalledRepository repository,
      NotifyConfig config,
      String runKey,
      Map<String, String> detail);
}
