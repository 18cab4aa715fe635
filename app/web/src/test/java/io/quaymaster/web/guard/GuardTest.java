package io.quaymaster.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.web.RawSocket;
import io.quaymaster.web.WebStack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final String PAUSE = "{\"target\":\"acme/guard\",\"why\":\"x\"}";

  /** The status of a GET with a Host header of one's own choice. */
  private static int statusFor(String host, String path) throws IOException {
    try (RawSocket socket = new RawSocket()) {
      return socket.write("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status();
    }
  }

  private static int pauseStatus(String... headers) throws Exception {
    return WebStack.send(
            WebStack.request("/api/pauses", headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PAUSE)))
        .statusCode();
  }

  @Test
  void hostsOfTheLoopbackAndConfiguredOnesAreServed() throws Exception {
    for (String host :
        List.of(
            "localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080", "quay.acme.example:443")) {
      assertEquals(200, statusFor(host, "/api/runs"), host);
    }
  }

  @Test
  void hostsOfOthersAreRefusedBecauseTheyMayResolveToThisMachine() throws Exception {
    for (String host :
        List.of("evil.example", "localhost.evil.example", "127.0.0.1.nip.io:8080", "a:b:c")) {
      assertEquals(403, statusFor(host, "/api/runs"), host);
      assertEquals(403, statusFor(host, "/"), host);
    }
    assertEquals(200, statusFor("evil.example", "/api/health"));
  }

  @Test
  void changesAskedForByOtherSitesAreRefused() throws Exception {
    assertEquals(403, pauseStatus("Origin", "https://evil.example"));
    assertEquals(403, pauseStatus("Origin", "null"));
    assertEquals(403, pauseStatus("Origin", "http://localhost:1"));
    assertEquals(403, pauseStatus("Sec-Fetch-Site", "cross-site"));
    assertEquals(403, pauseStatus("Sec-Fetch-Site", "same-site"));
    assertFalse(WebStack.get("/api/pauses").body().contains("acme/guard"));
  }

  @Test
  void changesAskedForByThisSiteAndByProgramsAreDone() throws Exception {
    assertEquals(201, pauseStatus());
    assertEquals(201, pauseStatus("Origin", "http://localhost:" + WebStack.port()));
    assertEquals(
        201,
        pauseStatus(
            "Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:" + WebStack.port()));
  }

  @Test
  void everyAnswerCarriesTheHeadersThatBindBrowsers() throws Exception {
    for (String path : List.of("/", "/api/runs", "/nothing", "/style.css", "/github/webhooks")) {
      HttpResponse<String> answer = WebStack.get(path);

      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'"), path + policy);
      assertTrue(policy.contains("frame-ancestors 'none'"), path + policy);
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
      assertTrue(answer.headers().firstValue("Cache-Control").isPresent(), path);
    }
  }

  @Test
  void viewersReadAndStrangersDoNeither() throws Exception {
    TestAccess.role = Role.VIEWER;
    try {
      assertEquals(200, WebStack.get("/api/runs").statusCode());
      assertEquals(403, pauseStatus());
      TestAccess.role = Role.STRANGER;
      assertEquals(401, WebStack.get("/api/runs").statusCode());
      assertEquals(401, WebStack.get("/").statusCode());
      assertEquals(401, pauseStatus());
      assertEquals(200, WebStack.get("/api/health").statusCode());
      assertEquals(415, WebStack.post("/github/webhooks", "{}").statusCode());
    } finally {
      TestAccess.role = Role.OPERATOR;
    }
  }
}
