package io.quaymaster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactionTest {
  private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJJdjEifQ.c2ln-bmF0_dXJl";
  private static final String PEM =
      "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nabc+/=\n-----END RSA PRIVATE KEY-----";
  private static final List<String> SECRETS =
      List.of(
          "ghs_" + "aB3".repeat(12),
          "ghs_12345_" + JWT.replace("eyJ", "eyJ") + "x".repeat(400),
          "ghp_" + "a1B2".repeat(9),
          "gho_" + "a1B2".repeat(9),
          "ghu_" + "a1B2".repeat(9),
          "ghr_" + "a1B2".repeat(19),
          "github_pat_11ABCDEFG0" + "a_B".repeat(20),
          JWT,
          PEM,
          PEM.replace("RSA ", ""),
          "xoxb-123456789012-1234567890123-AbCdEfGhIjKl",
          "xoxp-123456789012-1234567890123-AbCdEfGhIjKl",
          "xoxe.xoxp-1-Mi0yLTEyMzQ1Njc4OTAxMi",
          "xapp-1-A0123456789-1234567890123-abcdef0123456789");

  @Example
  void everyKindOfSecretIsTakenOut() {
    for (String secret : SECRETS) {
      String redacted = Redaction.of("before " + secret + " after");

      assertTrue(redacted.matches("before \\[[a-z ]+] after"), redacted);
      assertEquals(redacted, Redaction.data("before " + secret + " after"));
    }
  }

  @Example
  void valuesOfAuthorizationHeadersAreTakenOut() {
    assertEquals("Authorization: [redacted]", Redaction.of("Authorization: Bearer abc.def"));
    assertEquals("authorization=[redacted], x", Redaction.of("authorization=token abc, x"));
    assertEquals(
        "{\"Authorization\":\"[redacted]\"}", Redaction.of("{\"Authorization\":\"Basic dTpw\"}"));
    assertEquals("sent bearer [redacted]", Redaction.of("sent bearer abcdefghijklmnop"));
  }

  @Example
  void dataKeepsItsWordsAboutAuthorization() {
    String notes = "fix: Authorization: header is read case-insensitively";

    assertEquals(notes, Redaction.data(notes));
  }

  @Example
  void aKeyThatIsCutOffIsTakenOut() {
    assertEquals("[private key]", Redaction.of(PEM.substring(0, 45)));
  }

  @Example
  void ordinaryTextStays() {
    for (String text :
        List.of(
            "",
            "POST git/refs: 422 Reference already exists",
            "4f2c1b0a9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a",
            "https://github.com/acme/billing/releases/tag/v1.5.0",
            "ghs_short and xoxb alone",
            "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----")) {
      assertEquals(text, Redaction.of(text));
    }
  }

  @Example
  void aRemarkIsCutWithoutSplittingACharacter() {
    assertEquals("short", Redaction.remark("short"));
    assertEquals("x".repeat(2000), Redaction.remark("x".repeat(2000)));
    assertEquals("x".repeat(1999) + "…", Redaction.remark("x".repeat(2001)));
    String cut = Redaction.remark("x".repeat(1998) + "\ud83d\ude80".repeat(10));
    assertEquals("x".repeat(1998) + "…", cut);
  }

  @Example
  void aSecretAcrossTheCutIsTakenOutBeforeIt() {
    String remark =
        Redaction.remark("x".repeat(1980) + " ghp_" + "a1B2".repeat(9) + " y".repeat(20));

    assertFalse(remark.contains("ghp_"), remark);
  }

  @Example
  void aTraceShowsTheCausesWithoutSecrets() {
    Throwable thrown =
        new IllegalStateException("outer", new IllegalArgumentException("inner " + SECRETS.get(2)));

    String trace = Redaction.trace(thrown);

    assertTrue(trace.contains("IllegalStateException: outer"), trace);
    assertTrue(
        trace.contains("Caused by: java.lang.IllegalArgumentException: inner [token]"), trace);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(SECRETS),
            Arbitraries.of(
                "Authorization: ",
                "bearer ",
                "token ",
                "\"",
                "-----BEGIN PRIVATE KEY-----",
                ".",
                "-"),
            Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property
  void whatIsRedactedStaysAsItIs(@ForAll("texts") String text) {
    String once = Redaction.of(text);

    assertEquals(once, Redaction.of(once));
  }

  @Property
  void noTokenIsLeftInsideAnyText(@ForAll("texts") String text) {
    String redacted = Redaction.of(text + " " + SECRETS.get(0) + "\n" + text);

    assertFalse(redacted.contains(SECRETS.get(0)), redacted);
  }

  @Example
  void hostileTextIsReadInTime() {
    for (String text :
        List.of(
            "-----BEGIN ".repeat(20_000),
            "-----BEGIN PRIVATE KEY-----".repeat(20_000),
            "authorization:".repeat(20_000),
            "eyJ" + "a.".repeat(200_000),
            "eyJaaaaaaaa".repeat(50_000),
            "A ".repeat(200_000))) {
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Redaction.of(text));
    }
  }
}
