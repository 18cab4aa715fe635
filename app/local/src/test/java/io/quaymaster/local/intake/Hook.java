package io.quaymaster.local.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.testkit.webhook.WebhookExample;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook request as a test posts it: complete and rightly signed until it is changed.
 *
 * @param headers all that are sent, beside what the client adds
 */
@SuppressWarnings("ArrayRecordComponent") // exact bytes; never compared
record Hook(Map<String, String> headers, byte[] body) {
  static final String GUID = "X-GitHub-Delivery";
  static final String EVENT = "X-GitHub-Event";
  static final String SIGNATURE = "X-Hub-Signature-256";
  static final String TYPE = "Content-Type";

  /** A fresh delivery, signed with the secret. */
  static Hook of(String event, byte[] body, String secret) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", "GitHub-Hookshot/044aadd");
    headers.put(TYPE, "application/json");
    headers.put(GUID, UUID.randomUUID().toString());
    headers.put(EVENT, event);
    headers.put(SIGNATURE, "sha256=" + hmac(secret, body));
    return new Hook(headers, body);
  }

  /** An event that is handled, changes nothing, and names a repository. */
  static Hook handled(String secret) {
    WebhookExample renamed =
        WebhookExample.all().stream()
            .filter(one -> one.event().equals("repository"))
            .filter(one -> one.payload().contains("\"action\":\"renamed\""))
            .filter(one -> one.payload().contains("\"installation\":"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no example of a renamed repository"));
    return of(renamed.event(), renamed.bytes(), secret);
  }

  String guid() {
    return headers.getOrDefault(GUID, "");
  }

  /** With another value of a header. */
  Hook with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new Hook(changed, body);
  }

  /** Without a header. */
  Hook without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new Hook(changed, body);
  }

  static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
