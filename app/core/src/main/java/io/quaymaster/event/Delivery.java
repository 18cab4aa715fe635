package io.quaymaster.event;

import io.quaymaster.kernel.DeliveryId;
import java.time.Instant;
import java.util.Optional;

/**
 * The circumstances of an event.
 *
 * @param id GitHub's GUID
 * @param sender login of who caused it; empty when GitHub doesn't say
 * @param own true when the App's own user caused it
 * @param receivedAt when it was taken in
 */
public record Delivery(DeliveryId id, Optional<String> sender, boolean own, Instant receivedAt) {}
