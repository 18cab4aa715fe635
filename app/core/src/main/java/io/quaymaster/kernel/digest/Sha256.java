package io.quaymaster.kernel.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of something: the same for the same bytes, on every machine.
 *
 * @param hex 64 hexadecimal digits
 */
public record Sha256(String hex) {
  public Sha256 {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits: '" + hex + "'");
    }
  }

  /** Of a text's UTF-8 bytes. */
  public static Sha256 of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Of bytes. */
  public static Sha256 of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Sha256(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The first digits, where a short name is enough.
   *
   * @param digits from 1 to 64; 16 of them name one of a few million things without a clash
   */
  public String first(int digits) {
    return hex.substring(0, digits);
  }
}
