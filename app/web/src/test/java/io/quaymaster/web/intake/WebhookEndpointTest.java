package io.quaymaster.web.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.web.WebStack;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WebhookEndpointTest {
  private static final String GUID = "72d3162e-cc78-11e3-81ab-4c9367dc0958";

  private static HttpRequest.Builder delivery(byte[] body, String event, String signature) {
    return WebStack.request(
            "/github/webhooks",
            "Content-Type",
            "application/json",
            "X-GitHub-Delivery",
            GUID,
            "X-GitHub-Event",
            event,
            "X-Hub-Signature-256",
            signature)
        .POST(BodyPublishers.ofByteArray(body));
  }

  private static HttpResponse<String> signed(byte[] body, String event) throws Exception {
    return WebStack.send(delivery(body, event, WebStack.signature(body)));
  }

  private static byte[] padded(int length) throws Exception {
    byte[] body = new byte[length];
    Arrays.fill(body, (byte) ' ');
    byte[] push = WebStack.file("push.json");
    System.arraycopy(push, 0, body, 0, push.length);
    return body;
  }

  @Test
  void signedDeliveryIsQueuedBeforeItIsAccepted() throws Exception {
    int before = WebStack.queued();

    HttpResponse<String> answer = signed(WebStack.file("push.json"), "push");

    assertEquals(202, answer.statusCode());
    assertEquals("{\"delivery\":\"" + GUID + "\",\"status\":\"queued\"}", answer.body());
    assertEquals(before + 1, WebStack.queued());
  }

  @Test
  void eventThatNobodyHandlesIsIgnoredWithTheReason() throws Exception {
    int before = WebStack.queued();

    HttpResponse<String> answer = signed(WebStack.file("push.json"), "star");

    assertEquals(202, answer.statusCode());
    assertTrue(answer.body().contains("\"status\":\"ignored\""), answer.body());
    assertTrue(answer.body().contains("nothing here handles this event"), answer.body());
    assertEquals(before, WebStack.queued());
  }

  @Test
  void pingIsAnsweredWithOk() throws Exception {
    HttpResponse<String> answer =
        signed("{\"zen\":\"Keep it logically awesome.\"}".getBytes(UTF_8), "ping");

    assertEquals(200, answer.statusCode());
    assertEquals("{\"delivery\":\"" + GUID + "\",\"status\":\"pong\"}", answer.body());
  }

  @Test
  void bodyOfExactly25MegabytesIsAccepted() throws Exception {
    assertEquals(202, signed(padded(25 * 1024 * 1024), "push").statusCode());
  }

  @Test
  void bodyOfOneByteMoreIsTooLarge() throws Exception {
    HttpResponse<String> answer = signed(padded(25 * 1024 * 1024 + 1), "push");

    assertEquals(413, answer.statusCode());
    assertProblem(answer, 413);
  }

  @Test
  void otherContentTypesAreUnsupported() throws Exception {
    for (String type : new String[] {"application/x-www-form-urlencoded", "text/plain", "%%%"}) {
      HttpResponse<String> answer =
          WebStack.post(
              "/github/webhooks",
              "payload=%7B%7D",
              "Content-Type",
              type,
              "X-GitHub-Delivery",
              GUID,
              "X-GitHub-Event",
              "push");

      assertEquals(415, answer.statusCode(), type);
      assertProblem(answer, 415);
    }
  }

  @Test
  void missingContentTypeIsUnsupported() throws Exception {
    assertEquals(415, WebStack.post("/github/webhooks", "{}").statusCode());
  }

  @Test
  void missingGuidAndMissingEventAreMalformed() throws Exception {
    String[] json = {"Content-Type", "application/json"};
    String[] guid = {"Content-Type", "application/json", "X-GitHub-Delivery", GUID};

    assertProblem(WebStack.post("/github/webhooks", "{}", json), 400);
    assertProblem(WebStack.post("/github/webhooks", "{}", guid), 400);
  }

  @Test
  void wrongMissingShortAndMalformedSignaturesAreUnauthorized() throws Exception {
    byte[] body = WebStack.file("push.json");
    int before = WebStack.queued();
    String wrong = WebStack.signature("another body".getBytes(UTF_8));

    for (String signature :
        new String[] {wrong, wrong.substring(0, 20), "sha256=", "sha1=00", "é"}) {
      assertProblem(WebStack.send(delivery(body, "push", signature)), 401);
    }
    assertProblem(
        WebStack.post(
            "/github/webhooks",
            "{}",
            "Content-Type",
            "application/json",
            "X-GitHub-Delivery",
            GUID,
            "X-GitHub-Event",
            "push"),
        401);
    assertEquals(before, WebStack.queued());
  }

  @Test
  void emptyBodyIsUnauthorizedUnlessSignedAndThenMalformed() throws Exception {
    assertProblem(WebStack.send(delivery(new byte[0], "push", "sha256=00")), 401);
    assertProblem(signed(new byte[0], "push"), 400);
  }

  @Test
  void signedTextThatIsNoJsonIsMalformed() throws Exception {
    assertProblem(signed("{\"ref\":".getBytes(UTF_8), "push"), 400);
    assertProblem(signed("[1]".getBytes(UTF_8), "push"), 400);
  }

  @Test
  void refusingQueueIsUnavailableAndSaysWhenToComeAgain() throws Exception {
    WebStack.queueIsDown(true);
    try {
      HttpResponse<String> answer = signed(WebStack.file("push.json"), "push");

      assertProblem(answer, 503);
      assertEquals("30", answer.headers().firstValue("Retry-After").orElse(""));
    } finally {
      WebStack.queueIsDown(false);
    }
  }

  @Test
  void otherMethodsAreNotAllowed() throws Exception {
    HttpResponse<String> answer = WebStack.get("/github/webhooks");

    assertProblem(answer, 405);
    assertEquals("POST", answer.headers().firstValue("Allow").orElse(""));
    assertProblem(WebStack.send(WebStack.request("/github/webhooks").DELETE()), 405);
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("\"status\":" + status), answer.body());
  }
}
