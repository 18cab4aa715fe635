package io.quaymaster.settings.credentials;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.quaymaster.app.AppCredentials;
import io.quaymaster.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The App's credentials as settings ({@code QUAYMASTER_APP_ID} and so on).
 *
 * @param id numeric id of the App
 * @param clientId the App's client id
 * @param slug the App's name in URLs
 * @param privateKey the key as PEM
 * @param privateKeyFile path of a file with it, instead
 * @param webhookSecret what deliveries are signed with
 * @param previousWebhookSecret accepted beside it during a rotation
 */
@ConfigurationProperties("quaymaster.app")
public record AppSettings(
    Optional<Long> id,
    Optional<String> clientId,
    Optional<String> slug,
    Optional<String> privateKey,
    Optional<Path> privateKeyFile,
    Optional<String> webhookSecret,
    Optional<String> previousWebhookSecret) {

  /** True when the credentials are meant to come from settings. */
  public boolean isUsed() {
    return id.isPresent()
        || clientId.isPresent()
        || slug.isPresent()
        || privateKey.isPresent()
        || privateKeyFile.isPresent()
        || webhookSecret.isPresent();
  }

  /** The names of settings that are missing when these are used. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    need(missing, "quaymaster.app.id", id);
    need(missing, "quaymaster.app.client-id", clientId);
    need(missing, "quaymaster.app.slug", slug);
    need(missing, "quaymaster.app.webhook-secret", webhookSecret);
    if (privateKeyFile.isEmpty()) {
      need(missing, "quaymaster.app.private-key (or private-key-file)", privateKey);
    } else if (!Files.isReadable(privateKeyFile.orElseThrow())) {
      missing.add("quaymaster.app.private-key-file: no readable file is there");
    }
    return List.copyOf(missing);
  }

  private static void need(List<String> missing, String name, Optional<?> value) {
    if (value.isEmpty()) {
      missing.add(name);
    }
  }

  /** The credentials; only when nothing is {@link #missing}. */
  AppCredentials credentials() {
    return new AppCredentials(
        id.orElseThrow(),
        clientId.orElseThrow(),
        slug.orElseThrow(),
        Optional.of(new Secret(key())),
        new Secret(webhookSecret.orElseThrow()),
        previousWebhookSecret.map(Secret::new));
  }

  private String key() {
    if (privateKeyFile.isEmpty()) {
      return privateKey.orElseThrow();
    }
    Path file = privateKeyFile.orElseThrow();
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the private key at " + file, e);
    }
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "AppSettings[id=" + id + ", slug=" + slug + "]";
  }
}
