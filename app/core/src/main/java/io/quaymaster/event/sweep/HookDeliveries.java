package io.quaymaster.event.sweep;

import java.util.List;
import java.util.Optional;

/** GitHub's own log of the App's webhook deliveries. Calls throw {@code HostException}. */
public interface HookDeliveries {
  /** One page of the log, newest first; without a cursor the first. */
  Page page(Optional<String> cursor);

  /** The payload of a delivery as it was sent; empty when GitHub has forgotten it. */
  Optional<Original> original(long id);

  /** Asks GitHub to deliver it again; false when GitHub has forgotten it. */
  boolean redeliver(long id);

  /** A page of the log. */
  record Page(List<HookDelivery> deliveries, Optional<String> next) {
    public Page {
      deliveries = List.copyOf(deliveries);
    }
  }

  /** What was sent: the event's name and the payload, as JSON text. */
  record Original(String event, String payload) {}
}
