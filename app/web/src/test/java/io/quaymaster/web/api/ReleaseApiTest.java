package io.quaymaster.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseApiTest {
  private static String on(String branch) {
    return "{\"repository\":\"acme/billing\",\"branch\":\"" + branch + "\"}";
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String part) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(part), answer.body());
  }

  @Test
  void planSaysWhatWouldBeDone() throws Exception {
    HttpResponse<String> answer =
        WebStack.postJson(
            "/api/release/plan", "{\"repository\":\"acme/billing\",\"bump\":\"minor\"}");

    assertAnswer(answer, 200, "\"status\":\"planned\"");
    assertAnswer(answer, 200, "\"tag\":\"v1.5.0\"");
    assertAnswer(answer, 200, "\"reason\":\"minor\"");
    assertAnswer(answer, 200, "\"previous\":\"v1.4.2\"");
    assertFalse(answer.body().contains("remedy"), answer.body());
  }

  @Test
  void planWithoutAReleaseSaysWhy() throws Exception {
    String path = "/api/release/plan";
    assertAnswer(WebStack.postJson(path, on("nothing")), 200, "\"status\":\"nothing\"");
    assertAnswer(WebStack.postJson(path, on("off")), 200, "\"status\":\"off\"");
    assertAnswer(WebStack.postJson(path, on("impossible")), 200, "\"remedy\":\"Push it first.\"");
  }

  @Test
  void runEndsInEachOfItsOutcomes() throws Exception {
    String path = "/api/release/run";
    assertAnswer(WebStack.postJson(path, on("main")), 200, "\"status\":\"finished\"");
    assertAnswer(WebStack.postJson(path, on("failing")), 200, "\"remedy\":\"Add the App to it.\"");
    assertAnswer(WebStack.postJson(path, on("waiting")), 202, "\"status\":\"waiting\"");
    assertAnswer(WebStack.postJson(path, on("busy")), 202, "\"status\":\"busy\"");
    assertTrue(WebStack.audit().contains("local release.run acme/billing none"));
  }

  @Test
  void runThatWaitsComesBackByItself() throws Exception {
    int before = WebStack.deferred();

    WebStack.postJson("/api/release/run", on("waiting"));
    WebStack.postJson("/api/release/run", on("main"));

    assertEquals(before + 1, WebStack.deferred());
  }

  @Test
  void outageOfGitHubIsABadGatewayAndARateLimitAWait() throws Exception {
    assertAnswer(
        WebStack.postJson("/api/release/plan", on("outage")), 502, "GitHub does not answer");
    assertAnswer(WebStack.postJson("/api/release/plan", on("limited")), 503, "2099-01-01");
  }

  @Test
  void repositoryWithoutTheAppIsNotFound() throws Exception {
    assertAnswer(
        WebStack.postJson("/api/release/plan", "{\"repository\":\"acme/none\"}"),
        404,
        "the App is not installed on acme/none");
  }

  @Test
  void bodiesThatCantBeReadAreInvalidWithWhatWasExpected() throws Exception {
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{\"repository\":",
            "{\"repository\":7}",
            "{}",
            "{\"repository\":\"billing\"}",
            "{\"repository\":\"acme/billing\",\"bump\":\"huge\"}",
            "{\"repository\":\"acme/billing\",\"bump\":\"2.0.0\"}",
            "{\"repository\":\"acme/billing\",\"version\":\"minor\"}",
            "{\"repository\":\"acme/billing\",\"branch\":\"a..b\"}",
            "{\"repository\":\"acme/billing\",\"version\":\"2.0.0\",\"promote\":true}")) {
      assertAnswer(WebStack.postJson("/api/release/plan", body), 400, "\"expected\":");
    }
  }

  @Test
  void formsAreUnsupportedBecauseAnyPageCanPostThem() throws Exception {
    HttpResponse<String> answer =
        WebStack.post("/api/release/run", on("main"), "Content-Type", "text/plain");

    assertAnswer(answer, 415, "application/json");
  }
}
