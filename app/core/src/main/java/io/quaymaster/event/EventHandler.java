package io.quaymaster.event;

/** What a feature does about events. It must be safe to call again for the same delivery. */
public interface EventHandler {
  /** A short name for logs and pages, for example {@code release}. */
  String name();

  /**
   * True when this handler wants the event. Events of the App's own user come only if it says so.
   */
  boolean wants(Delivery delivery, GitHubEvent event);

  /** Acts, and says what came of it. An outage is an exception: the delivery is tried again. */
  HandlerOutcome handle(Delivery delivery, GitHubEvent event);
}
