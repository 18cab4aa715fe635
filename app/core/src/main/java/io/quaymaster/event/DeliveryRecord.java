package io.quaymaster.event;

import io.quaymaster.kernel.DeliveryId;
import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param event name of the event
 * @param action its action, empty for none
 * @param repository {@code owner/name}, empty when the event has none
 * @param sender login of who caused it, empty when unknown
 * @param attempts how often it has been claimed
 */
public record DeliveryRecord(
    DeliveryId id,
    String event,
    String action,
    String repository,
    String sender,
    Instant receivedAt,
    Instant updatedAt,
    int attempts,
    DeliveryState state) {}
