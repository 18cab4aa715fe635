package io.quaymaster.github;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.kernel.Secret;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Key pairs made for a test run, so that no key lies in the repository. */
public final class TestKeys {
  private static final KeyPair RSA = generate("RSA", 2048);

  private TestKeys() {}

  public static KeyPair rsa() {
    return RSA;
  }

  public static KeyPair generate(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As GitHub hands it out. */
  public static String pkcs1(KeyPair pair) {
    return pem(pair.getPrivate());
  }

  public static String pkcs8(KeyPair pair) {
    try {
      return pem(new JcaPKCS8Generator(pair.getPrivate(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any object as PEM. */
  public static String pem(Object object) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public static AppCredentials credentials(String pem) {
    return new AppCredentials(
        7,
        "Iv1.quaymaster",
        "quaymaster",
        Optional.of(new Secret(pem)),
        new Secret("webhook-secret"),
        Optional.empty());
  }
}
