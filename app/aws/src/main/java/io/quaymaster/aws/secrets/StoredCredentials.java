package io.quaymaster.aws.secrets;

import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.app.AppCredentials;
import io.quaymaster.kernel.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secret's JSON. A part that is missing is null, whatever it should be. */
@Serdeable
record StoredCredentials(
    @Nullable Long appId,
    @Nullable String clientId,
    @Nullable String slug,
    @Nullable String privateKey,
    @Nullable String webhookSecret,
    @Nullable String previousWebhookSecret) {

  static StoredCredentials of(AppCredentials credentials) {
    return new StoredCredentials(
        credentials.appId(),
        credentials.clientId(),
        credentials.slug(),
        credentials.privateKey().map(Secret::value).orElse(null),
        credentials.webhookSecret().value(),
        credentials.previousWebhookSecret().map(Secret::value).orElse(null));
  }

  /** Throws {@link IllegalArgumentException} when a part is missing or wrong, naming the part. */
  AppCredentials credentials() {
    return new AppCredentials(
        need("appId", appId),
        need("clientId", clientId),
        need("slug", slug),
        Optional.ofNullable(privateKey).map(Secret::new),
        new Secret(need("webhookSecret", webhookSecret)),
        Optional.ofNullable(previousWebhookSecret).map(Secret::new));
  }

  private static <T> T need(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /** Shows nothing that is secret. */
  @Override
  public String toString() {
    return "StoredCredentials[appId=" + appId + "]";
  }
}
