package io.quaymaster.simulator.hooks;

import io.quaymaster.simulator.state.app.GitHubApp;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Puts GitHub's headers and signatures on a message, with the App's secret of the moment. */
final class Signer {
  private Signer() {}

  static SignedRequest sign(HookMessage message, GitHubApp app) {
    byte[] body = message.body().plain();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "*/*");
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "GitHub-Hookshot/" + Long.toHexString(app.id()));
    headers.put("X-GitHub-Delivery", message.guid());
    headers.put("X-GitHub-Event", message.event());
    headers.put("X-GitHub-Hook-ID", Long.toString(app.id()));
    headers.put("X-GitHub-Hook-Installation-Target-ID", Long.toString(app.id()));
    headers.put("X-GitHub-Hook-Installation-Target-Type", "integration");
    String secret = app.hook().secret();
    if (!secret.isEmpty()) {
      headers.put("X-Hub-Signature", "sha1=" + mac("HmacSHA1", secret, body));
      headers.put("X-Hub-Signature-256", "sha256=" + mac("HmacSHA256", secret, body));
    }
    return new SignedRequest(app.hook().url(), headers, body);
  }

  private static String mac(String algorithm, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
