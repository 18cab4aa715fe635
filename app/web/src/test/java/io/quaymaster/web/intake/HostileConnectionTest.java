package io.quaymaster.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.web.RawSocket;
import io.quaymaster.web.WebStack;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostileConnectionTest {
  private static final String UNSIGNED = "sha256=" + "0".repeat(64);

  private static String head(String signature, String... more) {
    StringBuilder head =
        new StringBuilder(
            """
            POST /github/webhooks HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958\r
            X-GitHub-Event: push\r
            X-Hub-Signature-256: %s\r
            """
                .formatted(signature));
    for (String header : more) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static boolean isRefusal(String answer) {
    return answer.isEmpty() || answer.matches("(?s)HTTP/1\\.[01] 4.*");
  }

  @AfterEach
  void serverLivesOn() throws Exception {
    assertEquals(404, WebStack.get("/nothing-here").statusCode());
  }

  @Test
  void announcedLengthOverTheLimitIsRefusedBeforeTheBodyIsSent() throws Exception {
    for (String length : new String[] {"26214401", "9223372036854775807"}) {
      try (RawSocket socket = new RawSocket()) {
        assertEquals(413, socket.write(head(UNSIGNED, "Content-Length: " + length)).status());
      }
    }
  }

  @Test
  void lengthThatIsNoNumberIsMalformed() throws Exception {
    for (String length : new String[] {"-1", "abc", "1e3", "99999999999999999999"}) {
      try (RawSocket socket = new RawSocket()) {
        assertEquals(
            400, socket.write(head(UNSIGNED, "Content-Length: " + length)).status(), length);
      }
    }
  }

  @Test
  void bodyThatEndsTooSoonIsNeverAccepted() throws Exception {
    byte[] body = WebStack.file("push.json");
    int before = WebStack.queued();
    try (RawSocket socket = new RawSocket()) {
      String length = "Content-Length: " + (body.length + 100);
      socket.write(head(WebStack.signature(body), length)).write(body).endOfOutput();

      String answer = socket.rest();
      assertTrue(isRefusal(answer), answer);
    }
    assertEquals(before, WebStack.queued());
  }

  @Test
  void bodyThatNeverComesEndsWithTheConnection() throws Exception {
    try (RawSocket socket = new RawSocket()) {
      socket.write(head(UNSIGNED, "Content-Length: 100")).write("{");

      String answer = socket.rest();
      assertTrue(isRefusal(answer), answer);
    }
  }

  @Test
  void headThatNeverEndsEndsWithTheConnection() throws Exception {
    try (RawSocket socket = new RawSocket()) {
      String answer = socket.write("POST /github/webhooks HTTP/1.1\r\nHost: loc").rest();

      assertTrue(isRefusal(answer), answer);
    }
  }

  @Test
  void bodyLongerThanAnnouncedIsJudgedByTheAnnouncedPart() throws Exception {
    byte[] body = WebStack.file("push.json");
    int before = WebStack.queued();
    try (RawSocket socket = new RawSocket()) {
      String length = "Content-Length: " + (body.length - 10);
      socket.write(head(WebStack.signature(body), length)).write(body);

      assertEquals(401, socket.status());
      assertEquals(400, socket.status());
    }
    assertEquals(before, WebStack.queued());
  }

  @Test
  void chunkedBodyIsPutTogether() throws Exception {
    byte[] body = WebStack.file("push.json");
    try (RawSocket socket = new RawSocket()) {
      socket.write(head(WebStack.signature(body), "Transfer-Encoding: chunked"));
      for (byte b : body) {
        socket.write("1\r\n").write(new byte[] {b}).write("\r\n");
      }

      assertEquals(202, socket.write("0\r\n\r\n").status());
    }
  }

  @Test
  void chunkedBodyOverTheLimitIsRefused() throws Exception {
    byte[] megabyte = new byte[1024 * 1024];
    try (RawSocket socket = new RawSocket()) {
      socket.write(head(UNSIGNED, "Transfer-Encoding: chunked"));
      try {
        for (int i = 0; i < 26; i++) {
          socket.write(Integer.toHexString(megabyte.length) + "\r\n").write(megabyte).write("\r\n");
        }
        socket.write("0\r\n\r\n");
      } catch (IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        assertTrue(message.contains("pipe") || message.contains("reset"), message);
        return; // the server did not wait for the rest
      }

      assertEquals(413, socket.status());
    }
  }

  @Test
  void brokenChunksAreMalformed() throws Exception {
    int before = WebStack.queued();
    try (RawSocket socket = new RawSocket()) {
      socket
          .write(head(UNSIGNED, "Transfer-Encoding: chunked"))
          .write("zz\r\n{}\r\n")
          .endOfOutput();

      String answer = socket.rest();
      assertTrue(isRefusal(answer), answer);
    }
    assertEquals(before, WebStack.queued());
  }

  @Test
  void lengthAndChunkingTogetherSmuggleNothing() throws Exception {
    int before = WebStack.queued();
    try (RawSocket socket = new RawSocket()) {
      socket.write(head(UNSIGNED, "Content-Length: 2", "Transfer-Encoding: chunked"));
      socket.write("0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n").endOfOutput();

      assertTrue(socket.status() >= 400);
    }
    assertEquals(before, WebStack.queued());
  }

  @Test
  void pipelinedDeliveriesAreAnsweredInTurn() throws Exception {
    byte[] body = WebStack.file("push.json");
    String length = "Content-Length: " + body.length;
    int before = WebStack.queued();
    try (RawSocket socket = new RawSocket()) {
      socket.write(head(WebStack.signature(body), length)).write(body);
      socket.write(head(UNSIGNED, length)).write(body);
      socket.write(head(WebStack.signature(body), length)).write(body);

      assertEquals(202, socket.status());
      assertEquals(401, socket.status());
      assertEquals(202, socket.status());
    }
    assertEquals(before + 2, WebStack.queued());
  }

  @Test
  void junkIsNoRequest() throws Exception {
    try (RawSocket socket = new RawSocket()) {
      String answer = socket.write("\u0016\u0003\u0001 hello\r\n\r\n").rest();

      assertTrue(isRefusal(answer), answer);
    }
  }
}
