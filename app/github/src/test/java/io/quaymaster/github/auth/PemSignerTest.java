package io.quaymaster.github.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.AppSigner;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.app.Credentials;
import io.quaymaster.github.Edge;
import io.quaymaster.github.TestKeys;
import io.quaymaster.kernel.Secret;
import io.quaymaster.memory.MemoryCredentialStore;
import io.quaymaster.testkit.MovableClock;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.junit.jupiter.api.Test;

class PemSignerTest {
  private static final byte[] MESSAGE = "header.payload".getBytes(UTF_8);

  private final MemoryCredentialStore store = new MemoryCredentialStore();
  private final PemSigner signer =
      new PemSigner(new Credentials(store, new MovableClock(Edge.START)));

  @Test
  void keyInEitherFormSigns() throws Exception {
    for (String pem :
        new String[] {TestKeys.pkcs1(TestKeys.rsa()), TestKeys.pkcs8(TestKeys.rsa())}) {
      store(pem);
      signer.reload();

      assertTrue(verifies(TestKeys.rsa(), signer.sign(MESSAGE)), pem.lines().findFirst().get());
    }
  }

  @Test
  void keyWithLineEndsWrittenOutSigns() throws Exception {
    store(TestKeys.pkcs1(TestKeys.rsa()).replace("\n", "\\n"));

    assertTrue(verifies(TestKeys.rsa(), signer.sign(MESSAGE)));
  }

  @Test
  void newKeyIsUsedAfterReloading() throws Exception {
    store(TestKeys.pkcs1(TestKeys.rsa()));
    signer.sign(MESSAGE);
    KeyPair rotated = TestKeys.generate("RSA", 2048);
    store(TestKeys.pkcs8(rotated));
    assertFalse(verifies(rotated, signer.sign(MESSAGE)));

    signer.reload();

    assertTrue(verifies(rotated, signer.sign(MESSAGE)));
  }

  @Test
  void unusableKeysAreRefusedWithTheReasonAndWithoutTheText() throws Exception {
    String rsa = TestKeys.pkcs1(TestKeys.rsa());
    String encrypted =
        TestKeys.pem(
            new JcaMiscPEMGenerator(
                TestKeys.rsa().getPrivate(),
                new JcePEMEncryptorBuilder("AES-128-CBC")
                    .setProvider(new BouncyCastleProvider())
                    .build("passphrase".toCharArray())));

    assertEquals("it has no PEM block (-----BEGIN RSA PRIVATE KEY-----)", refusal("junk"));
    assertEquals("it is encrypted; store it without a passphrase", refusal(encrypted));
    assertEquals(
        "its PEM block is not a private key", refusal(TestKeys.pem(TestKeys.rsa().getPublic())));
    assertEquals("it is not an RSA key", refusal(TestKeys.pkcs8(TestKeys.generate("EC", 256))));
    assertEquals(
        "it has fewer than 2048 bits", refusal(TestKeys.pkcs1(TestKeys.generate("RSA", 1024))));
    assertEquals("its PEM block can't be decoded", refusal(rsa.substring(0, 200)));
    assertEquals(
        "its PEM block can't be decoded",
        refusal("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
  }

  @Test
  void appWithoutItsOwnKeyIsAnError() {
    AppCredentials whole = TestKeys.credentials("unused");
    store.save(
        new AppCredentials(
            7, "id", "slug", Optional.empty(), whole.webhookSecret(), Optional.empty()));

    IllegalStateException e = assertThrows(IllegalStateException.class, () -> signer.sign(MESSAGE));
    assertEquals("the App's credentials have no private key", e.getMessage());
  }

  @Test
  void signerOfAnotherPlaceGoesBeforeTheStoredKey() {
    AppSigner kms =
        new AppSigner() {
          @Override
          public byte[] sign(byte[] message) {
            return message;
          }

          @Override
          public void reload() {}
        };
    try (ApplicationContext context = ApplicationContext.builder().build()) {
      context.registerSingleton(CredentialStore.class, store);
      context.registerSingleton(AppSigner.class, kms);
      context.start();

      assertSame(kms, context.getBean(AppSigner.class));
    }
  }

  private String refusal(String pem) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> PemKey.read(new Secret(pem)));
    String begin = "the App's private key can't be used: ";
    String end = ". Expected: RSA, PKCS#1 or PKCS#8, PEM";
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(begin) && message.endsWith(end), message);
    return message.substring(begin.length(), message.length() - end.length());
  }

  private void store(String pem) {
    store.save(TestKeys.credentials(pem));
  }

  private static boolean verifies(KeyPair pair, byte[] signature) throws Exception {
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(pair.getPublic());
    check.update(MESSAGE);
    return check.verify(signature);
  }
}
