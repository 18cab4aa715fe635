package io.quaymaster.github.auth;

import java.security.Key;
import org.jspecify.annotations.Nullable;

/** Stands for the key behind {@link io.quaymaster.app.AppSigner}, whose bytes nobody sees. */
enum PortKey implements Key {
  INSTANCE;

  @Override
  public String getAlgorithm() {
    return "RSA";
  }

  @Override
  public @Nullable String getFormat() {
    return null;
  }

  @Override
  public byte @Nullable [] getEncoded() {
    return null;
  }
}
