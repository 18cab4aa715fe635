package io.quaymaster.github.auth;

import io.micronaut.context.annotation.Secondary;
import io.quaymaster.app.AppSigner;
import io.quaymaster.app.Credentials;
import io.quaymaster.kernel.Secret;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Signs with the private key of the App's stored credentials; gives way to any other signer. */
@Singleton
@Secondary
public class PemSigner implements AppSigner {
  private record Loaded(Secret pem, RSAPrivateKey key) {
    @Override
    public String toString() {
      return "Loaded[***]";
    }
  }

  private final Credentials credentials;
  private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

  PemSigner(Credentials credentials) {
    this.credentials = credentials;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the stored key can't be used
   * @throws IllegalStateException when the App is not set up, or has no key of its own
   */
  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK does not sign SHA256withRSA", e);
    }
  }

  @Override
  public void reload() {
    credentials.reload();
    loaded.set(null);
  }

  private RSAPrivateKey key() {
    Secret pem =
        credentials
            .current()
            .privateKey()
            .orElseThrow(
                () -> new IllegalStateException("the App's credentials have no private key"));
    Loaded held = loaded.get();
    if (held == null || !held.pem().equals(pem)) {
      held = new Loaded(pem, PemKey.read(pem));
      loaded.set(held);
    }
    return held.key();
  }
}
