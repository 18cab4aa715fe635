package io.quaymaster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private static final String BODY = "aB3".repeat(14);

  @Test
  void installationTokensOfBothFormsAreTakenOut() {
    String withJwt = "ghs_123456_" + "eyJhbGciOiJSUzI1NiJ9.".repeat(10) + "x".repeat(300);

    assertEquals("token [token]!", Redaction.of("token ghs_" + BODY + "!"));
    assertEquals("token [token]!", Redaction.of("token " + withJwt + "!"));
  }

  @Test
  void tokensOfPeopleAndAppsAreTakenOut() {
    for (String prefix : new String[] {"ghp_", "gho_", "ghu_", "ghr_", "github_pat_11"}) {
      assertEquals("a [token] b", Redaction.of("a " + prefix + BODY + " b"), prefix);
    }
  }

  @Test
  void jsonWebTokensAreTakenOut() {
    assertEquals(
        "jwt [jwt] end", Redaction.of("jwt eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmVk end"));
  }

  @Test
  void privateKeysAreTakenOutWholeOrCutShort() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----";

    assertEquals("key [private key] end", Redaction.of("key " + key + " end"));
    assertEquals("key [private key]", Redaction.of("key " + key.substring(0, 40)));
    assertEquals(
        "[private key]",
        Redaction.of("-----BEGIN PRIVATE KEY-----\\nMII\\n-----END PRIVATE KEY-----"));
  }

  @Test
  void authorizationHeadersLoseTheirValue() {
    assertEquals("Authorization: [redacted]", Redaction.of("Authorization: Bearer abc"));
    assertEquals("authorization=[redacted], x", Redaction.of("authorization=token abc, x"));
    assertEquals(
        "{\"Authorization\":\"[redacted]\"}", Redaction.of("{\"Authorization\":\"Basic abc\"}"));
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "POST /repos/{owner}/{repo}/git/refs: 422 Reference already exists (ghs_short)";

    assertEquals(text, Redaction.of(text));
  }

  @Property
  void noInstallationTokenSurvivesWhateverIsAround(
      @ForAll String before,
      @ForAll @AlphaChars @NumericChars @StringLength(min = 36, max = 600) String secret,
      @ForAll String after) {
    assertFalse(Redaction.of(before + "ghs_" + secret + after).contains(secret));
  }
}
