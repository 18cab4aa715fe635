package io.quaymaster.event;

/** What a feature does about events. It must be safe to call again for the same delivery. */
public interface EventHandler {
  /** A short name for logs and pages, for example {@code release}. */
  String name();

  /** True when this handler is for the event. */
  boolean wants(GitHubEvent event);

  /** True when it is for events that the App's own user caused, too: beware of loops. */
  default boolean wantsOwn() {
    return false;
  }

  /**
   * Acts, and says what came of it.
   *
   * @throws io.quaymaster.app.HostException an outage: the delivery is tried again; a limit: it
   *     waits; a refusal: it has failed
   */
  HandlerOutcome handle(Delivery delivery, GitHubEvent event);
}
