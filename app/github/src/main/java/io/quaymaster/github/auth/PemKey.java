package io.quaymaster.github.auth;

import io.quaymaster.kernel.Secret;
import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/** Reads the App's private key as GitHub hands it out (PKCS#1), or as PKCS#8. */
final class PemKey {
  /** GitHub's keys have 2,048 bits; RS256 wants no fewer (RFC 7518, section 3.3). */
  private static final int MIN_BITS = 2048;

  private PemKey() {}

  /**
   * The RSA key in the text. Line ends written as {@code \n}, as environment variables often have
   * them, are taken for line ends.
   *
   * @throws IllegalArgumentException when it is anything else; the message says what, not the text
   */
  static RSAPrivateKey read(Secret pem) {
    Object content;
    try (PEMParser parser = new PEMParser(new StringReader(pem.value().replace("\\n", "\n")))) {
      content = parser.readObject();
    } catch (IOException | RuntimeException e) {
      throw unusable("its PEM block can't be decoded");
    }
    if (privateKey(content) instanceof RSAPrivateKey rsa) {
      if (rsa.getModulus().bitLength() < MIN_BITS) {
        throw unusable("it has fewer than " + MIN_BITS + " bits");
      }
      return rsa;
    }
    throw unusable("it is not an RSA key");
  }

  private static PrivateKey privateKey(@Nullable Object content) {
    try {
      return new JcaPEMKeyConverter().getPrivateKey(info(content));
    } catch (IOException e) {
      throw unusable("its PEM block can't be decoded");
    }
  }

  private static PrivateKeyInfo info(@Nullable Object content) {
    if (content instanceof PEMKeyPair pair) {
      return pair.getPrivateKeyInfo();
    }
    if (content instanceof PrivateKeyInfo pkcs8) {
      return pkcs8;
    }
    if (content instanceof PEMEncryptedKeyPair || content instanceof PKCS8EncryptedPrivateKeyInfo) {
      throw unusable("it is encrypted; store it without a passphrase");
    }
    throw unusable(
        content == null
            ? "it has no PEM block (-----BEGIN RSA PRIVATE KEY-----)"
            : "its PEM block is not a private key");
  }

  /** Causes are left out on purpose: parsers quote what they read. */
  private static IllegalArgumentException unusable(String why) {
    return new IllegalArgumentException(
        "the App's private key can't be used: " + why + ". Expected: RSA, PKCS#1 or PKCS#8, PEM");
  }
}
