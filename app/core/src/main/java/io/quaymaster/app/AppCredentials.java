package io.quaymaster.app;

import io.quaymaster.kernel.Secret;
import java.util.Optional;

/**
 * Who the App is to GitHub, as the setup page stores it.
 *
 * @param appId numeric id of the App
 * @param clientId the {@code iss} of its tokens (GitHub prefers it to the app id)
 * @param slug its name in URLs; its own user is {@code <slug>[bot]}
 * @param privateKey PEM in PKCS#1 or PKCS#8; empty when the key lives in a signing service
 * @param webhookSecret what deliveries are signed with now
 * @param previousWebhookSecret accepted beside it while a rotation is under way
 */
public record AppCredentials(
    long appId,
    String clientId,
    String slug,
    Optional<Secret> privateKey,
    Secret webhookSecret,
    Optional<Secret> previousWebhookSecret) {
  public AppCredentials {
    if (appId <= 0) {
      throw new IllegalArgumentException("not an app id: " + appId);
    }
    if (clientId.isBlank() || slug.isBlank()) {
      throw new IllegalArgumentException("client id and slug of the App must not be blank");
    }
  }

  /** True for the login of the App's own user. */
  public boolean isOwnUser(String login) {
    return login.equals(slug + "[bot]");
  }
}
