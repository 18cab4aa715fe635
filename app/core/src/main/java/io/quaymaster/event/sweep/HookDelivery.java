package io.quaymaster.event.sweep;

import io.quaymaster.kernel.DeliveryId;
import java.time.Instant;

/**
 * One attempt to deliver, as GitHub logs it.
 *
 * @param id GitHub's numeric id of the attempt
 * @param delivery the GUID, which all attempts share
 * @param ok true when the status is {@code OK}
 * @param statusCode what the receiver answered, 0 when it did not
 */
public record HookDelivery(
    long id,
    DeliveryId delivery,
    String event,
    Instant deliveredAt,
    boolean redelivery,
    boolean ok,
    int statusCode) {}
