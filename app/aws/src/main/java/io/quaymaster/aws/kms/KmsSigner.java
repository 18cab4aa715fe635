package io.quaymaster.aws.kms;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.app.AppSigner;
import io.quaymaster.aws.AwsCallFailed;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * Signs inside KMS, when {@code quaymaster.aws.kms-key} names an RSA key for SIGN_VERIFY (id, ARN
 * or alias) into which the App's private key was imported. It goes before any other signer.
 */
@Singleton
@Primary
@Requires(property = "quaymaster.aws.kms-key")
public class KmsSigner implements AppSigner {
  private static final Logger LOG = LoggerFactory.getLogger(KmsSigner.class);

  /** KMS takes raw messages up to this many bytes. Source: "Sign", KMS API Reference. */
  private static final int MAX_RAW = 4096;

  private final KmsClient client;
  private final String key;

  public KmsSigner(KmsClient client, @Property(name = "quaymaster.aws.kms-key") String key) {
    this.client = client;
    this.key = key;
  }

  /** A message too large for KMS is hashed here; the signature is the same. */
  @Override
  public byte[] sign(byte[] message) {
    boolean raw = message.length <= MAX_RAW;
    SdkBytes signed = SdkBytes.fromByteArray(raw ? message : sha256(message));
    try {
      return client
          .sign(
              s ->
                  s.keyId(key)
                      .message(signed)
                      .messageType(raw ? MessageType.RAW : MessageType.DIGEST)
                      .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256))
          .signature()
          .asByteArray();
    } catch (SdkException e) {
      throw new AwsCallFailed("sign with the KMS key " + key, e);
    }
  }

  /** Nothing is kept here: an alias that points to a new key is followed with the next call. */
  @Override
  public void reload() {
    LOG.info("GitHub refused a signature of the KMS key {}", key);
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
