package io.quaymaster.app.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  private final byte[] claimed;

  private WebhookSignature(byte[] claimed) {
    this.claimed = claimed;
  }

  /** What the header claims; empty when it is missing, malformed or short. */
  static Optional<WebhookSignature> parse(@Nullable String header) {
    return header == null || !FORM.matcher(header).matches()
        ? Optional.empty()
        : Optional.of(
            new WebhookSignature(
                HexFormat.of().parseHex(header, "sha256=".length(), header.length())));
  }

  /** True when it is the body's signature by this secret. */
  boolean isBy(Secret secret, byte[] body) {
    return MessageDigest.isEqual(claimed, sign(secret, body));
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
