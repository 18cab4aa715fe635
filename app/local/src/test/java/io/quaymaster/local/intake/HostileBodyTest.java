package io.quaymaster.local.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.LocalApp;
import io.quaymaster.local.Stack;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that mean harm get the documented answer, and the process lives on. */
class HostileBodyTest {
  private static final String SECRET = LocalApp.WEBHOOK_SECRET;
  private static final String LENGTH = "Content-Length";
  private static final int MAX_BODY = 25 * 1024 * 1024;

  private final Receiver receiver = new Receiver(Stack.running());

  @AfterEach
  void theProcessStillTakesAGoodDelivery() {
    try (receiver) {
      Hook good = Hook.handled(SECRET);
      assertEquals(202, receiver.post(good).statusCode());
      receiver.awaitDone(good.guid());
    }
  }

  @Test
  void aSignedBodyThatIsNotOneJsonObjectIsAnswered400() throws IOException {
    List<String> bodies =
        List.of(
            "",
            " ",
            "hello",
            "payload=%7B%7D",
            "[]",
            "null",
            "\"text\"",
            "12",
            "{",
            "{\"action\":\"edited\"",
            "{\"action\":\"edi",
            "{\"action\":}",
            "{'action':'edited'}",
            "{} {}",
            "{}x",
            "\u0000");
    for (String body : bodies) {
      assertRefused(400, Hook.of("repository", body.getBytes(UTF_8), SECRET));
    }
    byte[] whole = Hook.handled(SECRET).body();
    assertRefused(400, Hook.of("repository", Arrays.copyOf(whole, whole.length - 1), SECRET));
    assertRefused(400, Hook.of("repository", new byte[] {'{', (byte) 0xff, '}'}, SECRET));
  }

  @Test
  void aBodyNestedTenThousandDeepIsAnswered400() throws IOException {
    int deep = 10_000;
    String objects = "{\"a\":".repeat(deep) + "1" + "}".repeat(deep);
    String arrays = "{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}";
    assertRefused(400, Hook.of("repository", objects.getBytes(UTF_8), SECRET));
    assertRefused(400, Hook.of("repository", arrays.getBytes(UTF_8), SECRET));
  }

  @Test
  void aBodyThatIsAnnouncedAsOver25MegabytesIsAnswered413BeforeItIsSent() throws IOException {
    Hook hook = Hook.handled(SECRET);
    assertEquals(413, status(hook, Map.of(LENGTH, Integer.toString(MAX_BODY + 1)), "{"));
    assertEquals(413, status(hook, Map.of(LENGTH, Long.toString(1L << 40)), "{"));
    assertUnknown(hook);
  }

  @Test
  void aChunkedBodyOver25MegabytesIsAnswered413() throws IOException {
    Hook hook = Hook.handled(SECRET);
    byte[] chunk = " ".repeat(1 << 16).getBytes(UTF_8);
    try (RawConnection connection = new RawConnection(receiver.url())) {
      connection.head(framed(hook, Map.of("Transfer-Encoding", "chunked")));
      boolean open = true;
      for (int sent = 0; open && sent <= MAX_BODY; sent += chunk.length) {
        open = connection.chunk(chunk);
      }
      assertEquals(413, connection.status());
    }
    assertUnknown(hook);
  }

  @Test
  void aContentLengthBeyondTheBodyQueuesNothing() throws IOException {
    Hook hook = Hook.handled(SECRET);
    String length = Integer.toString(hook.body().length + 10);
    try (RawConnection connection = new RawConnection(receiver.url())) {
      connection.head(framed(hook, Map.of(LENGTH, length)));
      connection.send(hook.body());
      connection.endSending();
      assertTrue(Set.of(400, RawConnection.CLOSED).contains(connection.status()));
    }
    assertUnknown(hook);
  }

  @Test
  void aContentLengthShortOfTheBodyIsAnswered401() throws IOException {
    Hook hook = Hook.handled(SECRET);
    String length = Integer.toString(hook.body().length - 10);
    assertEquals(401, status(hook, Map.of(LENGTH, length), new String(hook.body(), UTF_8)));
    assertUnknown(hook);
  }

  @Test
  void aContentLengthThatIsNoneIsAnswered400() throws IOException {
    Hook hook = Hook.handled(SECRET);
    for (String length : List.of("-1", "abc", "1e3", "12, 13", "99999999999999999999")) {
      assertEquals(400, status(hook, Map.of(LENGTH, length), "{}"), length);
    }
    assertUnknown(hook);
  }

  @Test
  void aBodyOfAnotherTypeIsAnswered415() throws IOException {
    Hook hook = Hook.handled(SECRET);
    for (String type :
        List.of(
            "text/plain", "application/x-www-form-urlencoded", "application/xml", "json", ",")) {
      assertRefused(415, hook.with(Hook.TYPE, type));
    }
    assertRefused(415, hook.without(Hook.TYPE));
  }

  @Test
  void missingAndOddHeadersAreAnswered400() throws IOException {
    Hook hook = Hook.handled(SECRET);
    assertEquals(400, raw(hook.without(Hook.GUID)));
    for (String guid : List.of("", "1", "not-a-guid", "x".repeat(36), "../../../../etc/passwd")) {
      assertEquals(400, raw(hook.with(Hook.GUID, guid)), guid);
    }
    assertRefused(400, hook.without(Hook.EVENT));
    for (String event : List.of("", "Push", "push push", "../push", "p".repeat(65), "\u00e9")) {
      assertRefused(400, hook.with(Hook.EVENT, event));
    }
  }

  private void assertRefused(int status, Hook hook) throws IOException {
    assertEquals(status, raw(hook), () -> hook.headers() + " " + hook.body().length + " bytes");
    assertUnknown(hook);
  }

  private void assertUnknown(Hook hook) {
    assertTrue(receiver.find(hook.guid()).isEmpty());
  }

  /** The request as it is, byte by byte. */
  private int raw(Hook hook) throws IOException {
    try (RawConnection connection = new RawConnection(receiver.url())) {
      connection.head(framed(hook, Map.of(LENGTH, Integer.toString(hook.body().length))));
      connection.send(hook.body());
      return connection.status();
    }
  }

  private int status(Hook hook, Map<String, String> framing, String body) throws IOException {
    try (RawConnection connection = new RawConnection(receiver.url())) {
      connection.head(framed(hook, framing));
      connection.send(body.getBytes(UTF_8));
      return connection.status();
    }
  }

  private static Map<String, String> framed(Hook hook, Map<String, String> framing) {
    Map<String, String> headers = new LinkedHashMap<>(hook.headers());
    headers.putAll(framing);
    return headers;
  }
}
