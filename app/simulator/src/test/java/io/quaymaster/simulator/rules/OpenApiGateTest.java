package io.quaymaster.simulator.rules;

import static io.quaymaster.simulator.world.Requests.get;
import static io.quaymaster.simulator.world.Requests.post;
import static io.quaymaster.simulator.world.Requests.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.rules.observed.Violation;
import io.quaymaster.simulator.rules.observed.Violations;
import io.quaymaster.simulator.rules.openapi.OpenApiGate;
import io.quaymaster.simulator.rules.operation.Operation;
import io.quaymaster.simulator.rules.operation.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenApiGateTest {
  private static final Operations OPERATIONS = Operations.load();
  private static final String TAGS = "/repos/acme/billing/git/tags";
  private static final String TAG =
      """
      {"tag": "v1.0.0", "message": "one", "object": "4f2c", "type": "commit"}\
      """;

  private final Violations violations = new Violations();
  private final OpenApiGate gate = new OpenApiGate(OPERATIONS, violations);

  @Test
  void requestAsDescribedPassesWithoutViolation() {
    assertEquals(Optional.empty(), gate.check(post(TAGS, TAG)));
    assertEquals(Optional.empty(), gate.check(get("/repos/acme/billing/tags?per_page=100&page=2")));
    assertEquals(List.of(), violations.list());
  }

  @Test
  void everyOperationIsFoundByItsOwnPath() {
    for (Operation operation : OPERATIONS.all()) {
      String path = operation.template().replaceAll("\\{[^}]*}", "17");
      Operation found =
          OPERATIONS.find(request(operation.method(), path, "")).orElseThrow().operation();
      assertEquals(operation.name(), found.name());
    }
  }

  @Test
  void parametersThatMayHaveSlashesTakeSeveralSegments() {
    var match = OPERATIONS.find(get("/repos/acme/billing/git/ref/tags/v1%2B2")).orElseThrow();
    assertEquals("GET /repos/{owner}/{repo}/git/ref/{ref}", match.operation().name());
    assertEquals("tags/v1+2", match.path().get("ref"));
  }

  @Test
  void pathThatIsNotServedIs404AndSaysSo() {
    ApiAnswer answer = gate.check(get("/repos/acme/billing/pages")).orElseThrow();
    assertEquals(404, answer.status());
    assertEquals("GET /repos/acme/billing/pages", answer.headers().get(OpenApiGate.NOT_SERVED));
    assertEquals(1, violations.list().size());
  }

  @Test
  void missingFieldIs422AndNamesIt() {
    ApiAnswer answer = gate.check(post(TAGS, "{\"tag\": \"v1\"}")).orElseThrow();
    assertEquals(422, answer.status());
    assertTrue(message(answer).startsWith("Invalid request."), message(answer));
    assertEquals(3, violations.list().size(), "message, object and type are missing");
  }

  @Test
  void missingBodyIs422() {
    ApiAnswer answer = gate.check(post(TAGS, "")).orElseThrow();
    assertEquals(422, answer.status());
    assertTrue(message(answer).contains("\"tag\" wasn't supplied."), message(answer));
  }

  @Test
  void wrongTypeAndUnknownEnumAre422() {
    assertEquals(422, status(post(TAGS, TAG.replace("\"v1.0.0\"", "1"))));
    assertEquals(422, status(post(TAGS, TAG.replace("\"commit\"", "\"branch\""))));
    assertEquals(422, status(get("/repos/acme/billing/issues?state=done")));
    assertEquals(422, status(get("/repos/acme/billing/tags?per_page=many")));
    assertEquals(4, violations.list().size());
  }

  @Test
  void bodyThatIsNotJsonIs400() {
    assertEquals(400, status(post(TAGS, "{\"tag\": ")));
    assertEquals(400, status(post(TAGS, TAG + TAG)));
    assertEquals(400, status(post(TAGS, "[]")));
  }

  @Test
  void whatGitHubIgnoresIsOnlyRecorded() {
    assertEquals(Optional.empty(), gate.check(get("/repos/acme/billing/tags?perpage=100")));
    assertEquals(Optional.empty(), gate.check(post(TAGS, TAG.replace("{", "{\"tagg\": 1, "))));
    assertEquals(
        List.of(
            "GET /repos/{owner}/{repo}/tags: query parameter 'perpage' is unknown;"
                + " known are [per_page, page]",
            "POST /repos/{owner}/{repo}/git/tags: field 'tagg' of the body is unknown"),
        violations.list().stream().map(Violation::toString).sorted().toList());
  }

  @Test
  void nullIsAllowedWhereGitHubAllowsIt() {
    String path = "/repos/acme/billing/issues/1";
    assertEquals(Optional.empty(), gate.check(request("PATCH", path, "{\"milestone\": null}")));
    assertEquals(422, status(request("PATCH", path, "{\"state\": null}")));
  }

  @Test
  void unknownVersionOfTheApiIs400() {
    ApiRequest request = get("/repos/acme/billing/tags");
    ApiRequest versioned =
        new ApiRequest(
            request.method(),
            request.path(),
            request.query(),
            Map.of("X-GitHub-Api-Version", "2021-01-01"),
            request.body());
    assertEquals(400, status(versioned));
  }

  private int status(ApiRequest request) {
    return gate.check(request).orElseThrow().status();
  }

  private static String message(ApiAnswer answer) {
    return String.valueOf(answer.body()).replace("\\\"", "\"").replace("{\"message\":\"", "");
  }
}
