package io.quaymaster.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.web.WebStack;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PausesApiTest {
  private static HttpResponse<String> delete(String body) throws Exception {
    return WebStack.send(
        WebStack.request("/api/pauses", "Content-Type", "application/json")
            .method("DELETE", BodyPublishers.ofString(body)));
  }

  @Test
  void pauseIsSetListedAndLifted() throws Exception {
    String scope = "{\"target\":\"acme/billing\",\"feature\":\"release\",\"why\":\"fair\"}";

    HttpResponse<String> set = WebStack.postJson("/api/pauses", scope);
    assertEquals(201, set.statusCode());
    assertTrue(set.body().contains("\"by\":\"local\""), set.body());
    assertTrue(WebStack.get("/api/pauses").body().contains("\"why\":\"fair\""));

    assertEquals(204, delete(scope).statusCode());
    assertFalse(WebStack.get("/api/pauses").body().contains("\"why\":\"fair\""));
    assertEquals(404, delete(scope).statusCode());
  }

  @Test
  void pauseWithoutReasonOrWithJunkIsInvalid() throws Exception {
    assertEquals(400, WebStack.postJson("/api/pauses", "{\"target\":\"acme\"}").statusCode());
    assertEquals(
        400, WebStack.postJson("/api/pauses", "{\"target\":\"a/b/c\",\"why\":\"x\"}").statusCode());
    assertEquals(400, WebStack.postJson("/api/pauses", "{\"why\":\"x\"}").statusCode());
  }
}
