package io.quaymaster.notify;

import io.quaymaster.config.NotifyConfig;

/** One way of telling people. */
public interface Notifier {
  /** Its name for logs, for example {@code slack}. */
  String channel();

  /**
   * Sends, when this channel is configured.
   *
   * @param again true when an earlier attempt may have been sent: the channel then looks first for
   *     its own message with the notification's key
   * @return what became of it
   */
  NotifyOutcome send(Notification notification, NotifyConfig config, boolean again);
}
