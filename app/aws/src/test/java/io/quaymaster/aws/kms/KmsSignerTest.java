package io.quaymaster.aws.kms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.AppSigner;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.Json;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KmsSignerTest {
  private static final String SIGN = "TrentService.Sign";
  private static final KeyPair KEY = key();

  private final StandIn aws =
      new StandIn("kms", Map.of("quaymaster.aws.kms-key", "alias/quaymaster"))
          .on(SIGN, KmsSignerTest::sign);
  private final AppSigner signer = aws.bean(AppSigner.class);

  @AfterEach
  void stop() {
    aws.close();
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As KMS does: hashes a RAW message of at most 4,096 bytes, takes a DIGEST as the hash. */
  private static Answer sign(Json request) {
    byte[] message = Base64.getDecoder().decode(request.text("Message"));
    boolean raw = request.text("MessageType").equals("RAW");
    if (message.length > 4096 || (!raw && message.length != 32)) {
      return Answer.error(400, "ValidationException", "message of " + message.length + " bytes");
    }
    try {
      Signature signature = Signature.getInstance(raw ? "SHA256withRSA" : "NONEwithRSA");
      signature.initSign(KEY.getPrivate());
      ByteArrayOutputStream input = new ByteArrayOutputStream();
      if (!raw) {
        input.writeBytes(HexFormat.of().parseHex("3031300d060960864801650304020105000420"));
      }
      input.writeBytes(message);
      signature.update(input.toByteArray());
      return Answer.ok(Map.of("Signature", Base64.getEncoder().encodeToString(signature.sign())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertSigned(byte[] message, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(KEY.getPublic());
    verifier.update(message);
    assertTrue(verifier.verify(signature));
  }

  @Test
  void shortMessageIsSignedByKmsAsItIs() throws GeneralSecurityException {
    byte[] message = "eyJhbGciOiJSUzI1NiJ9.e30".getBytes(StandardCharsets.UTF_8);

    assertSigned(message, signer.sign(message));

    Json request = aws.calls().getFirst().body();
    assertEquals(SIGN, aws.calls().getFirst().target());
    assertEquals("alias/quaymaster", request.text("KeyId"));
    assertEquals("RSASSA_PKCS1_V1_5_SHA_256", request.text("SigningAlgorithm"));
    assertEquals("RAW", request.text("MessageType"));
  }

  @Test
  void messageTooLargeForKmsIsSignedByItsDigest() throws GeneralSecurityException {
    byte[] message = new byte[4097];

    assertSigned(message, signer.sign(message));

    assertEquals("DIGEST", aws.calls().getFirst().body().text("MessageType"));
  }

  @Test
  void messageOfTheLargestSizeIsStillRaw() throws GeneralSecurityException {
    byte[] message = new byte[4096];

    assertSigned(message, signer.sign(message));

    assertEquals("RAW", aws.calls().getFirst().body().text("MessageType"));
  }

  @Test
  void throttledSignatureIsTriedAgain() throws GeneralSecurityException {
    aws.failNext(SIGN, Answer.error(400, "ThrottlingException", "Rate exceeded"));
    byte[] message = {1, 2, 3};

    assertSigned(message, signer.sign(message));

    assertEquals(2, aws.calls().size());
  }

  @Test
  void disabledKeyIsAnErrorThatNamesTheKey() {
    aws.failNext(SIGN, Answer.error(400, "DisabledException", "key is disabled"));

    AwsCallFailed e = assertThrows(AwsCallFailed.class, () -> signer.sign(new byte[] {1}));

    assertEquals(
        "could not sign with the KMS key alias/quaymaster: DisabledException (400): key is"
            + " disabled",
        e.getMessage());
    assertEquals(1, aws.calls().size());
  }

  @Test
  void reloadCostsNoCall() {
    signer.reload();

    assertEquals(0, aws.calls().size());
  }
}
