package io.quaymaster.aws.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import io.quaymaster.kernel.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsManagerCredentialStoreTest {
  private static final AppCredentials CREDENTIALS =
      new AppCredentials(
          12,
          "Iv1.0123",
          "quaymaster-acme",
          Optional.empty(),
          new Secret("w3bh00k"),
          Optional.empty());

  private final SecretVault vault = new SecretVault();
  private final StandIn aws = vault.start();
  private final CredentialStore store = aws.bean(CredentialStore.class);

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void secretWithoutAValueMeansThatTheAppIsNotSetUp() {
    vault.secrets().put(SecretVault.NAME, SecretVault.NO_VALUE);

    assertEquals(Optional.empty(), store.load());
  }

  @Test
  void valueOfASecretThatTheTemplateMadeIsPut() {
    vault.secrets().put(SecretVault.NAME, SecretVault.NO_VALUE);

    store.save(CREDENTIALS);

    assertEquals(List.of(SecretVault.PUT), aws.targets());
    assertEquals(Optional.of(CREDENTIALS), store.load());
  }

  @Test
  void secretThatIsNotThereIsCreated() {
    store.save(CREDENTIALS);

    assertEquals(List.of(SecretVault.PUT, SecretVault.CREATE), aws.targets());
    assertEquals(Optional.of(CREDENTIALS), store.load());
  }

  @Test
  void secretThatSomebodyElseCreatedMeanwhileIsReplaced() {
    vault.secrets().put(SecretVault.NAME, "{\"appId\":1}");
    aws.failNext(SecretVault.PUT, Answer.error(400, "ResourceNotFoundException", "not yet"));

    store.save(CREDENTIALS);

    assertEquals(List.of(SecretVault.PUT, SecretVault.CREATE, SecretVault.PUT), aws.targets());
    assertEquals(Optional.of(CREDENTIALS), store.load());
  }

  @Test
  void partsThatTheAppDoesNotHaveAreNotWritten() {
    store.save(CREDENTIALS);

    String text = String.valueOf(vault.secrets().get(SecretVault.NAME));
    assertTrue(text.contains("\"appId\":12"), text);
    assertFalse(text.contains("privateKey"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cr3t",
        "{\"appId\":12,\"webhookSecret\":\"s3cr3t\"}",
        "{\"appId\":\"s3cr3t\"}",
        "{\"appId\":12,\"clientId\":\"c\",\"slug\":\"s\",\"privateKey\":\"s3cr3t\"}",
        "{\"appId\":12,\"clientId\":\"c\",\"slug\":\"s\",\"webhookSecret\":\""
            + " \",\"privateKey\":\"s3cr3t\"}",
        "null s3cr3t",
        "null"
      })
  void damagedSecretIsAnErrorThatDoesNotQuoteIt(String text) {
    vault.secrets().put(SecretVault.NAME, text);

    IllegalStateException e = assertThrows(IllegalStateException.class, store::load);

    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("the secret quaymaster/app does not hold"), message);
    assertFalse(message.contains("s3cr3t"), message);
    assertNull(e.getCause());
  }

  @Test
  void fieldsThatOthersAddedAreLeftOut() {
    vault
        .secrets()
        .put(
            SecretVault.NAME,
            "{\"appId\":12,\"clientId\":\"Iv1.0123\",\"slug\":\"quaymaster-acme\",\"webhookSecret\":\"w3bh00k\",\"note\":{\"a\":[1]}}");

    assertEquals(Optional.of(CREDENTIALS), store.load());
  }

  @Test
  void outageIsNotTakenForAnAppThatIsNotSetUp() {
    for (int i = 0; i < 3; i++) {
      aws.failNext(SecretVault.GET, Answer.error(500, "InternalServiceError", "oops"));
    }

    AwsCallFailed e = assertThrows(AwsCallFailed.class, store::load);

    assertEquals(
        "could not read the secret quaymaster/app: InternalServiceError (500): oops",
        e.getMessage());
    assertEquals(3, aws.calls().size());
  }

  @Test
  void deniedSaveSaysSo() {
    aws.failNext(SecretVault.PUT, Answer.error(400, "AccessDeniedException", "not authorized"));

    AwsCallFailed e = assertThrows(AwsCallFailed.class, () -> store.save(CREDENTIALS));

    assertEquals(
        "could not save the secret quaymaster/app: AccessDeniedException (400): not authorized",
        e.getMessage());
    assertEquals(1, aws.calls().size());
  }

  @Test
  void storedFormShowsNothingSecret() {
    assertEquals("StoredCredentials[appId=12]", StoredCredentials.of(CREDENTIALS).toString());
  }
}
