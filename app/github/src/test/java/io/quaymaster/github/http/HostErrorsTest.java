package io.quaymaster.github.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.simple.SimpleHttpResponseFactory;
import io.micronaut.json.JsonMapper;
import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostErrorsTest {
  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final HostErrors errors = new HostErrors(edge.bean(JsonMapper.class), edge.clock);
  private final Strikes strikes = new Strikes();

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void existingTagIsAConflict() {
    Refused refused = refused(422, Map.of(), "reference-exists.json");

    assertEquals(Reason.CONFLICT, refused.reason());
    assertEquals("POST /x: 422 Reference already exists", refused.text());
  }

  @Test
  void existingReleaseIsAConflict() {
    Refused refused = refused(422, Map.of(), "already-exists.json");

    assertEquals(Reason.CONFLICT, refused.reason());
    assertEquals("POST /x: 422 Validation Failed; Release tag_name already_exists", refused.text());
  }

  @Test
  void otherValidationIsInvalidAndSaysWhichField() {
    Refused refused = refused(422, Map.of(), "invalid.json");

    assertEquals(Reason.INVALID, refused.reason());
    assertTrue(refused.text().contains("tag is not well-formed"), refused.text());
  }

  @Test
  void rulesetIsARuleWithItsText() {
    Refused refused = refused(422, Map.of(), "ruleset.json");

    assertEquals(Reason.RULE, refused.reason());
    assertTrue(refused.text().contains("Cannot create ref due to creations"), refused.text());
    assertEquals(Reason.RULE, refused(409, Map.of(), "protected.json").reason());
  }

  @Test
  void missingPermissionIsNamed() {
    Refused refused =
        refused(403, Map.of("X-Accepted-GitHub-Permissions", "contents=write"), "forbidden.json");

    assertEquals(Reason.FORBIDDEN, refused.reason());
    assertEquals(Optional.of("contents=write"), refused.needed());
    assertEquals(
        Optional.empty(),
        refused(403, Map.of("X-Accepted-GitHub-Permissions", ""), "forbidden.json").needed());
  }

  @Test
  void suspendedInstallationIsSuspended() {
    assertEquals(Reason.SUSPENDED, refused(403, Map.of(), "suspended.json").reason());
  }

  @Test
  void anAppThatGitHubDoesNotKnowIsUnauthorizedAndNotSomethingGone() {
    String body = "{\"message\":\"Integration not found\"}";

    assertEquals(Reason.UNAUTHORIZED, ((Refused) map(404, Map.of(), body)).reason());
  }

  @Test
  void otherStatusesHaveTheirReasons() {
    Map<Integer, Reason> reasons =
        Map.of(
            400, Reason.INVALID,
            401, Reason.UNAUTHORIZED,
            404, Reason.NOT_FOUND,
            409, Reason.CONFLICT,
            410, Reason.NOT_FOUND,
            415, Reason.INVALID,
            423, Reason.FORBIDDEN,
            451, Reason.FORBIDDEN);
    reasons.forEach(
        (status, reason) ->
            assertEquals(
                reason, ((Refused) map(status, Map.of(), "{}")).reason(), "status " + status));
  }

  @Test
  void outagesAreUnavailable() {
    for (int status : new int[] {408, 500, 502, 503, 504}) {
      HostException e = map(status, Map.of(), "<html>Unicorn!</html>");
      assertInstanceOf(Unavailable.class, e);
      assertEquals("POST /x: " + status, e.text());
    }
  }

  @Test
  void retryAfterIsHonouredFirst() {
    HostException e =
        map(
            403,
            Map.of(
                "Retry-After", "30",
                "X-RateLimit-Remaining", "0",
                "X-RateLimit-Reset", epoch(Duration.ofHours(1))),
            "{}");

    assertEquals(Edge.START.plusSeconds(30), until(e));
    assertEquals(Edge.START.plusSeconds(1), until(map(429, Map.of("Retry-After", "0"), "{}")));
  }

  @Test
  void resetIsHonouredWhenNothingRemains() {
    assertEquals(
        Edge.START.plusSeconds(900),
        until(
            map(
                403,
                Map.of(
                    "X-RateLimit-Remaining",
                    "0",
                    "X-RateLimit-Reset",
                    epoch(Duration.ofMinutes(15))),
                "{}")));
    assertEquals(
        Edge.START.plusSeconds(1),
        until(
            map(
                429,
                Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", epoch(Duration.ZERO)),
                "{}")));
  }

  @Test
  void limitWithoutAnEndIsAMinuteGrowingToSixteenUntilAnAnswerComes() {
    Map<String, String> none = Map.of("X-RateLimit-Remaining", "4000");
    for (int minutes : new int[] {1, 2, 4, 8, 16, 16}) {
      assertEquals(
          Edge.START.plus(Duration.ofMinutes(minutes)),
          until(map(403, none, StubGitHub.file(403, "secondary.json"))));
    }
    strikes.clear();
    assertEquals(Edge.START.plusSeconds(60), until(map(429, Map.of("Retry-After", "soon"), "{}")));
  }

  @Test
  void allWordsForLimitsAreKnown() {
    for (String words :
        new String[] {
          "You have exceeded a secondary rate limit.",
          "API rate limit exceeded for installation ID 11.",
          "You have triggered an abuse detection mechanism."
        }) {
      assertInstanceOf(
          MustWait.class, map(403, Map.of(), "{\"message\":\"" + words + "\"}"), words);
    }
  }

  @Test
  void secretsThatGitHubRepeatsAreTakenOutAndLongTextsCut() {
    HostException e =
        map(422, Map.of(), "{\"message\":\"bad " + Edge.token(1) + " " + "x".repeat(2000) + "\"}");

    assertFalse(e.text().contains("ghs_"), e.text());
    assertTrue(e.text().length() < 600, e.text());
  }

  @Test
  void bodyThatIsNoErrorLeavesTheStatus() {
    for (String body : new String[] {"", "null", "[]", "{\"message\":", "{\"errors\":{}}"}) {
      assertEquals("POST /x: 404", map(404, Map.of(), body).text(), body);
    }
  }

  private static String epoch(Duration after) {
    return Long.toString(Edge.START.plus(after).getEpochSecond());
  }

  private static Instant until(HostException e) {
    return assertInstanceOf(MustWait.class, e).until();
  }

  private Refused refused(int status, Map<String, String> headers, String file) {
    return assertInstanceOf(Refused.class, map(status, headers, StubGitHub.file(status, file)));
  }

  private HostException map(int status, Map<String, String> headers, StubGitHub.Reply reply) {
    return map(status, headers, new String(reply.body(), StandardCharsets.UTF_8));
  }

  private HostException map(int status, Map<String, String> headers, String body) {
    MutableHttpResponse<?> response = new SimpleHttpResponseFactory().ok();
    headers.forEach(response.getHeaders()::add);
    HttpResponse<?> answer = response;
    return errors.map("POST /x", status, answer.getHeaders(), body, strikes);
  }
}
