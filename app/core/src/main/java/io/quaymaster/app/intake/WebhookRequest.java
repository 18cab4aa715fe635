package io.quaymaster.app.intake;

import org.jspecify.annotations.Nullable;

/**
 * A webhook POST as it came, headers not yet trusted.
 *
 * @param contentType the {@code Content-Type} header
 * @param delivery {@code X-GitHub-Delivery}
 * @param event {@code X-GitHub-Event}
 * @param signature {@code X-Hub-Signature-256}
 * @param body the raw bytes that were signed
 */
@SuppressWarnings("ArrayRecordComponent") // one copy of up to 25 MB is enough
public record WebhookRequest(
    @Nullable String contentType,
    @Nullable String delivery,
    @Nullable String event,
    @Nullable String signature,
    byte[] body) {
  /** GitHub never sends more: <a href="https://docs.github.com/webhooks">25 MB</a>. */
  public static final int MAX_BODY_BYTES = 25 * 1024 * 1024;
}
