package io.quaymaster.local.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.LocalApp;
import io.quaymaster.local.Stack;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Only what the App's webhook secret signed gets into the queue. */
class SignatureTest {
  private static final String SECRET = LocalApp.WEBHOOK_SECRET;

  /**
   * The queue of one repository keeps its order: when a good delivery that was posted last is done
   * and the ledger knows nothing of those before, they were never queued.
   */
  @Test
  void whatIsNotRightlySignedIsAnswered401AndNeverQueued() {
    List<String> wrong = new ArrayList<>();
    List<Hook> posted = forged();
    try (Receiver receiver = new Receiver(Stack.running())) {
      for (Hook hook : posted) {
        HttpResponse<String> answer = receiver.post(hook);
        if (answer.statusCode() != 401) {
          wrong.add(answer.statusCode() + " for " + hook.headers().get(Hook.SIGNATURE));
        }
      }
      assertEquals(List.of(), wrong);

      Hook good = Hook.handled(SECRET);
      assertEquals(202, receiver.post(good).statusCode());
      receiver.awaitDone(good.guid());
      assertEquals(
          List.of(),
          posted.stream().map(Hook::guid).filter(g -> receiver.find(g).isPresent()).toList());
    }
  }

  private static List<Hook> forged() {
    Hook good = Hook.handled(SECRET);
    String hex = Hook.hmac(SECRET, good.body());
    List<String> signatures =
        List.of(
            "sha256=" + Hook.hmac("another secret", good.body()),
            "sha256=" + Hook.hmac(SECRET, "{}".getBytes(UTF_8)),
            "sha256=" + Hook.hmac(Stack.PREVIOUS_SECRET + " ", good.body()),
            "sha256=" + hex.substring(1),
            "sha256=" + hex.substring(0, 8),
            "sha256=" + hex + "0",
            "sha256=" + hex + hex,
            "sha256=",
            "sha256=" + "0".repeat(64),
            "sha256=" + "z".repeat(64),
            "sha256=" + "\u00e9".repeat(64),
            "sha256 " + hex,
            "sha1=" + hex,
            "sha1=" + hex.substring(0, 40),
            "sha512=" + hex,
            hex,
            ",",
            "sha256=" + hex + ",sha256=" + hex);
    List<Hook> forged = new ArrayList<>();
    forged.add(Hook.handled(SECRET).without(Hook.SIGNATURE));
    signatures.forEach(text -> forged.add(Hook.handled(SECRET).with(Hook.SIGNATURE, text)));
    forged.add(Hook.handled(SECRET).without(Hook.SIGNATURE).with("X-Hub-Signature", "sha1=" + hex));
    return forged;
  }

  @Test
  void aSignatureInUpperCaseHexIsTaken() {
    Hook hook = Hook.handled(SECRET);
    String hex = Hook.hmac(SECRET, hook.body()).toUpperCase(Locale.ROOT);
    assertTaken(hook.with(Hook.SIGNATURE, "sha256=" + hex));
  }

  @Test
  void aSignatureByThePreviousSecretIsTaken() {
    assertTaken(Hook.handled(Stack.PREVIOUS_SECRET));
  }

  private static void assertTaken(Hook hook) {
    try (Receiver receiver = new Receiver(Stack.running())) {
      HttpResponse<String> answer = receiver.post(hook);
      assertEquals(202, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"queued\""), answer.body());
      receiver.awaitDone(hook.guid());
    }
  }
}
