package io.quaymaster.app.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.kernel.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 over the raw body, as GitHub signs deliveries ({@code X-Hub-Signature-256:
 * sha256=<hex>}). Comparison takes the same time whatever differs.
 */
final class WebhookSignature {
  private static final Pattern FORM = Pattern.compile("sha256=[0-9a-fA-F]{64}");

  private WebhookSignature() {}

  /** True when the header is a signature of the body by the current or the previous secret. */
  static boolean matches(@Nullable String header, byte[] body, AppCredentials credentials) {
    if (header == null || !FORM.matcher(header).matches()) {
      return false;
    }
    byte[] claimed = HexFormat.of().parseHex(header, "sha256=".length(), header.length());
    boolean current = MessageDigest.isEqual(claimed, sign(credentials.webhookSecret(), body));
    Optional<Secret> previous = credentials.previousWebhookSecret();
    return current
        || (previous.isPresent()
            && MessageDigest.isEqual(claimed, sign(previous.orElseThrow(), body)));
  }

  private static byte[] sign(Secret secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is missing in this JDK", e);
    }
  }
}
