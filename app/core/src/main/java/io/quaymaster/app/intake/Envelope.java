package io.quaymaster.app.intake;

import io.quaymaster.kernel.DeliveryId;
import java.time.Instant;

/**
 * One accepted delivery on its way through the queue.
 *
 * @param delivery GitHub's GUID
 * @param event the event's name, as in {@code X-GitHub-Event}
 * @param head the few fields read at intake
 * @param receivedAt when the receiver took it
 * @param payload the signed bytes, or where they lie
 */
public record Envelope(
    DeliveryId delivery, String event, EnvelopeHead head, Instant receivedAt, Payload payload) {}
