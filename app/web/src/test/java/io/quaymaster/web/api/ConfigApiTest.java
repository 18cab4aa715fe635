package io.quaymaster.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ConfigApiTest {
  @Test
  void soundFileGivesWhatWouldHold() throws Exception {
    HttpResponse<String> answer = WebStack.post("/api/config/check", "release:\n  enabled: true\n");

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"valid\":true,\"problems\":[]"), answer.body());
    assertTrue(answer.body().contains("{\"key\":\"release.enabled\",\"value\":\"true\""));
  }

  @Test
  void faultyFileGivesLineAndColumn() throws Exception {
    HttpResponse<String> answer =
        WebStack.post("/api/config/check?file=my.yml", "release:\n  enabld: true\n");

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"valid\":false"), answer.body());
    assertTrue(answer.body().contains("\"file\":\"my.yml\",\"line\":2,\"column\":3"));
  }

  @Test
  void healthIsAnsweredToAnybody() throws Exception {
    assertEquals("{\"status\":\"up\"}", WebStack.get("/api/health").body());
  }
}
