package io.quaymaster.simulator.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A JSON web token as an App sends it.
 *
 * @param header first part, decoded
 * @param claims second part, decoded
 * @param signed the text that is signed
 * @param signature third part, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JsonWebToken(JsonNode header, JsonNode claims, String signed, byte[] signature) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a token; empty when it isn't one. */
  static Optional<JsonWebToken> parse(String text) {
    List<String> parts = List.of(text.split("\\.", -1));
    if (parts.size() != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new JsonWebToken(
              json(parts.get(0)),
              json(parts.get(1)),
              parts.get(0) + "." + parts.get(1),
              Base64.getUrlDecoder().decode(parts.get(2))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonNode json(String part) throws IOException {
    JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(part));
    if (!node.isObject()) {
      throw new JsonProcessingException("an object is expected") {};
    }
    return node;
  }

  /** Whether it says RS256 and the key made the signature. */
  boolean signedBy(PublicKey key) {
    if (!header.path("alg").asText().equals("RS256")) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
