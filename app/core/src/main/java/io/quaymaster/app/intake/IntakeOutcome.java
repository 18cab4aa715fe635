package io.quaymaster.app.intake;

import io.quaymaster.kernel.DeliveryId;

/** What became of a webhook POST. */
public sealed interface IntakeOutcome {
  /** It is in the queue, durably. */
  record Queued(DeliveryId delivery) implements IntakeOutcome {}

  /** Genuine, but nothing will be done with it. */
  record Ignored(DeliveryId delivery, String reason) implements IntakeOutcome {}

  /** GitHub's test of the connection. */
  record Pong(DeliveryId delivery) implements IntakeOutcome {}

  /** Over {@link WebhookRequest#MAX_BODY_BYTES}. */
  record TooLarge() implements IntakeOutcome {}

  /** Not {@code application/json}. */
  record UnsupportedType(String message) implements IntakeOutcome {}

  /** A header is missing or malformed, or the body is not one JSON object. */
  record Malformed(String message) implements IntakeOutcome {}

  /** The signature is missing, malformed or wrong. */
  record Unsigned(String message) implements IntakeOutcome {}

  /** The App is not set up, or the queue refuses: GitHub should mark the delivery failed. */
  record Unavailable(String message) implements IntakeOutcome {}
}
