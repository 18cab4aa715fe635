package io.quaymaster.github.auth;

import io.jsonwebtoken.security.SecureDigestAlgorithm;
import io.jsonwebtoken.security.SecureRequest;
import io.jsonwebtoken.security.SignatureException;
import io.jsonwebtoken.security.VerifySecureDigestRequest;
import io.quaymaster.app.AppSigner;
import java.io.IOException;
import java.io.InputStream;

/** RS256 by way of the port, so that the key may live in KMS. */
record PortSignature(AppSigner signer) implements SecureDigestAlgorithm<PortKey, PortKey> {
  @Override
  public String getId() {
    return "RS256";
  }

  @Override
  public byte[] digest(SecureRequest<InputStream, PortKey> request) {
    try (InputStream payload = request.getPayload()) {
      return signer.sign(payload.readAllBytes());
    } catch (IOException e) {
      throw new SignatureException("the token can't be read for signing", e);
    }
  }

  @Override
  public boolean verify(VerifySecureDigestRequest<PortKey> request) {
    throw new SignatureException("GitHub verifies the App's tokens; the key here only signs");
  }
}
