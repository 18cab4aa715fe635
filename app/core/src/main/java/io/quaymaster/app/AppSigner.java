package io.quaymaster.app;

/** Signs with the App's private key, which may never leave the place it is kept in (KMS). */
public interface AppSigner {
  /** RSASSA-PKCS1-v1_5 with SHA-256 (JWT's RS256) over the bytes given. */
  byte[] sign(byte[] message);

  /** Reads the key anew after GitHub refused a signature: it may have been rotated. */
  void reload();
}
