package io.quaymaster.notify;

import java.time.Instant;
import java.util.Map;

/** What became of a notification on all channels together. */
public sealed interface NotificationsOutcome {
  /**
   * Every channel has spoken.
   *
   * @param references by channel, the message that was sent; empty when no channel is configured
   * @param refusals by channel, why it will never send this; worth showing, not worth failing for
   */
  record Delivered(Map<String, String> references, Map<String, String> refusals)
      implements NotificationsOutcome {
    public Delivered {
      references = Map.copyOf(references);
      refusals = Map.copyOf(refusals);
    }
  }

  /**
   * At least one channel is out of reach: send again, with {@code again} set.
   *
   * @param until not before
   */
  record Wait(Instant until, String reason) implements NotificationsOutcome {}
}
