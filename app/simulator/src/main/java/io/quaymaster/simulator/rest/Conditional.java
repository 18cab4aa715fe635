package io.quaymaster.simulator.rest;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** {@code ETag} on every successful GET, and 304 to whoever has it already. */
final class Conditional {
  private Conditional() {}

  static ApiAnswer of(ApiRequest request, ApiAnswer answer) {
    if (!request.method().equals("GET") || answer.status() != 200 || answer.body() == null) {
      return answer;
    }
    String etag = "W/\"" + digest(answer.body().toString()) + "\"";
    boolean known =
        request
            .header("if-none-match")
            .filter(list -> Arrays.asList(list.split(",\\s*", -1)).contains(etag))
            .isPresent();
    return known
        ? new ApiAnswer(304, Map.of("ETag", etag), null)
        : answer.with("ETag", etag).with("Cache-Control", "private, max-age=60, s-maxage=60");
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
