package io.quaymaster.settings.credentials;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.kernel.Secret;
import java.util.Optional;
import java.util.Properties;

/** Credentials as properties. */
final class CredentialText {
  private CredentialText() {}

  static Properties write(AppCredentials credentials) {
    Properties text = new Properties();
    text.setProperty("app-id", Long.toString(credentials.appId()));
    text.setProperty("client-id", credentials.clientId());
    text.setProperty("slug", credentials.slug());
    credentials.privateKey().ifPresent(key -> text.setProperty("private-key", key.value()));
    text.setProperty("webhook-secret", credentials.webhookSecret().value());
    credentials
        .previousWebhookSecret()
        .ifPresent(secret -> text.setProperty("previous-webhook-secret", secret.value()));
    return text;
  }

  /**
   * Reads credentials.
   *
   * @throws IllegalArgumentException when one is missing; the message names it, not its value
   */
  static AppCredentials read(Properties text) {
    return new AppCredentials(
        appId(text),
        need(text, "client-id"),
        need(text, "slug"),
        Optional.ofNullable(text.getProperty("private-key")).map(Secret::new),
        new Secret(need(text, "webhook-secret")),
        Optional.ofNullable(text.getProperty("previous-webhook-secret")).map(Secret::new));
  }

  private static long appId(Properties text) {
    try {
      return Long.parseLong(need(text, "app-id"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("app-id of the stored credentials is no number", e);
    }
  }

  private static String need(Properties text, String name) {
    String value = text.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the stored credentials have no " + name);
    }
    return value;
  }
}
