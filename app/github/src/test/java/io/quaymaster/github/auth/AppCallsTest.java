package io.quaymaster.github.auth;

import static io.quaymaster.github.StubGitHub.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.JsonMapper;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.event.sweep.HookDeliveries;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.github.TestKeys;
import io.quaymaster.kernel.Secret;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppCallsTest {
  private static final String LOG = "GET /api/v3/app/hook/deliveries";
  private static final StubGitHub.Reply BAD =
      json(401, "{\"message\":\"A JSON web token could not be decoded\"}");

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final AppJwt jwt = edge.bean(AppJwt.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void tokenIsSignedForNineMinutesAndBackDatedByOne() throws Exception {
    String[] parts = jwt.token().value().split("\\.", -1);
    Map<?, ?> header = part(parts[0]);
    Map<?, ?> claims = part(parts[1]);

    assertEquals("RS256", header.get("alg"));
    assertEquals("Iv1.quaymaster", claims.get("iss"));
    assertEquals(Edge.START.getEpochSecond() - 60, number(claims.get("iat")));
    assertEquals(Edge.START.getEpochSecond() + 540, number(claims.get("exp")));
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(TestKeys.rsa().getPublic());
    check.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
    assertTrue(check.verify(Base64.getUrlDecoder().decode(parts[2])));
  }

  @Test
  void tokenIsUsedAgainUntilTwoMinutesBeforeItsEnd() {
    Secret first = jwt.token();
    edge.clock.advance(Duration.ofMinutes(7));
    assertEquals(first, jwt.token());

    edge.clock.advance(Duration.ofSeconds(1));

    assertNotEquals(first, jwt.token());
  }

  @Test
  void refusedTokenIsMadeAnewWithTheRotatedKeyOnce() throws Exception {
    github.on(LOG, BAD, json(200, "[]"));
    jwt.token();
    KeyPair rotated = TestKeys.generate("RSA", 2048);
    edge.credentials.save(TestKeys.credentials(TestKeys.pkcs8(rotated)));

    edge.bean(HookDeliveries.class).page(Optional.empty());

    List<StubGitHub.Asked> asked = github.asked(LOG);
    assertEquals(2, asked.size());
    assertNotEquals(authorization(asked.get(0)), authorization(asked.get(1)));
  }

  @Test
  void tokenRefusedTwiceIsAFinalNoAndNotShown() {
    github.on(LOG, BAD);

    Refused refused =
        assertThrows(Refused.class, () -> edge.bean(HookDeliveries.class).page(Optional.empty()));

    assertEquals(Reason.UNAUTHORIZED, refused.reason());
    assertEquals(2, github.asked(LOG).size());
    assertFalse(refused.text().contains("eyJ"), refused.text());
    assertTrue(refused.text().startsWith("GET /app/hook/deliveries"), refused.text());
  }

  private static String authorization(StubGitHub.Asked asked) {
    return asked.headers().getOrDefault("authorization", "");
  }

  private static long number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).longValue();
  }

  private Map<?, ?> part(String text) throws Exception {
    byte[] json = Base64.getUrlDecoder().decode(text);
    return Objects.requireNonNull(edge.bean(JsonMapper.class).readValue(json, Map.class));
  }
}
