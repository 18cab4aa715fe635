package io.quaymaster.simulator.github;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** JSON web tokens as an App makes them. */
final class Jwt {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Jwt() {}

  static String of(KeyPair keys, String issuer, Instant now) {
    return of(keys, issuer, now.getEpochSecond() - 60, now.getEpochSecond() + 540);
  }

  static String of(KeyPair keys, String issuer, long issuedAt, long expires) {
    String head = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
    String claims =
        encode("{\"iss\":\"%s\",\"iat\":%d,\"exp\":%d}".formatted(issuer, issuedAt, expires));
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(keys.getPrivate());
      signer.update((head + "." + claims).getBytes(StandardCharsets.UTF_8));
      return head + "." + claims + "." + BASE64.encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
