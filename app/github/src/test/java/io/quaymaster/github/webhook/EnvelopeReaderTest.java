package io.quaymaster.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.app.intake.EnvelopeReader.MalformedPayload;
import io.quaymaster.github.Edge;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.testkit.webhook.WebhookExample;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvelopeReaderTest {
  private final EnvelopeReader reader = new StreamingEnvelopeReader();

  @Test
  void headOfEveryPublishedPayloadIsRead() throws Exception {
    List<WebhookExample> examples = WebhookExample.all();
    assertEquals(329, examples.size());
    try (Edge edge = Edge.with(Map.of())) {
      JsonMapper mapper = edge.bean(JsonMapper.class);
      for (WebhookExample example : examples) {
        JsonNode tree = Objects.requireNonNull(mapper.readValue(example.bytes(), JsonNode.class));
        EnvelopeHead head = reader.read(example.bytes());
        assertEquals(text(tree, "action"), head.action(), example.event());
        assertEquals(text(tree, "sender", "login"), head.sender(), example.event());
        assertEquals(text(tree, "repository", "full_name"), head.repositoryName(), example.event());
        assertEquals(
            text(tree, "installation", "id"),
            head.installation().map(InstallationId::toString),
            example.event());
        assertEquals(
            text(tree, "repository", "id"),
            head.repository().map(RepositoryId::toString),
            example.event());
      }
    }
  }

  private static Optional<String> text(JsonNode tree, String... path) {
    JsonNode node = tree;
    for (String step : path) {
      JsonNode next = node.get(step);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    return node.isValueNode() && !node.isNull()
        ? Optional.of(node.coerceStringValue())
        : Optional.empty();
  }

  @Test
  void fieldsAreTakenFromTheirPlacesOnly() throws MalformedPayload {
    EnvelopeHead head =
        read(
            """
            {"issue":{"action":"no","repository":{"id":1},"sender":{"login":"no"}},
             "action":"created",
             "repository":{"owner":{"id":3,"login":"acme","x":[{"login":"no"}]},"id":42,
               "permissions":{"id":7},"full_name":"acme/billing"},
             "organization":{"url":"u","login":"Acme-Org"},
             "installation":{"node_id":"x","id":11},
             "sender":{"id":5,"login":"octocat"},"list":[[{"id":9}]]}
            """);

    assertEquals(
        new EnvelopeHead(
            Optional.of("created"),
            Optional.of(new InstallationId(11)),
            Optional.of(new RepositoryId(42)),
            Optional.of("acme/billing"),
            Optional.of("Acme-Org"),
            Optional.of("octocat")),
        head);
  }

  @Test
  void ownerIsTheRepositorysAndThenTheInstallations() throws MalformedPayload {
    assertEquals(
        Optional.of("acme"), read("{\"repository\":{\"owner\":{\"login\":\"acme\"}}}").owner());
    assertEquals(
        Optional.of("bob"),
        read("{\"installation\":{\"id\":1,\"account\":{\"login\":\"bob\"}}}").owner());
  }

  @Test
  void fieldsOfOtherTypesCountAsAbsent() throws MalformedPayload {
    assertEquals(
        EnvelopeHead.EMPTY,
        read(
            """
            {"action":{"x":[1]},"installation":[{"id":1}],"organization":"acme","sender":null,
             "repository":{"id":"42","full_name":{"a":{}},"owner":7}}
            """));
    assertEquals(
        EnvelopeHead.EMPTY,
        read(
            """
            {"action":"","installation":{"id":1.5},"sender":{"login":[]},
             "repository":{"id":99999999999999999999999}}
            """));
    assertEquals(EnvelopeHead.EMPTY, read("{\"repository\":{\"id\":0},\"installation\":{}}"));
    assertEquals(EnvelopeHead.EMPTY, read(" \r\n\t{ } \n"));
  }

  @Test
  void ofAFieldThatComesTwiceTheLastCounts() throws MalformedPayload {
    assertEquals(Optional.of("b"), read("{\"action\":\"a\",\"x\":1,\"action\":\"b\"}").action());
    assertEquals(
        Optional.of(new RepositoryId(2)),
        read("{\"repository\":{\"id\":1},\"repository\":{\"id\":2,\"id\":2}}").repository());
  }

  @Test
  void whatIsNotOneWholeObjectIsMalformed() {
    for (String body :
        new String[] {
          "",
          "   ",
          "null",
          "[]",
          "[{}]",
          "\"text\"",
          "{",
          "{\"action\"",
          "{\"action\":\"crea",
          "{\"repository\":{\"id\":4",
          "{\"a\":[1,2}",
          "{}{}",
          "{} x",
          "{}]",
          "{'action':'x'}",
          "{\"a\":01}",
          "{\"a\":nul}",
          "{\"a\":\"\u0001\"}",
          "{/* */}",
          "payload=%7B%7D"
        }) {
      assertThrows(MalformedPayload.class, () -> read(body), body);
    }
  }

  @Test
  void otherEncodingsAndByteOrderMarksAreMalformed() {
    for (Charset charset :
        List.of(UTF_16LE, Charset.forName("UTF-16BE"), Charset.forName("UTF-32BE"))) {
      assertThrows(
          MalformedPayload.class, () -> reader.read("{\"a\":1}".getBytes(charset)), "" + charset);
    }
    assertThrows(MalformedPayload.class, () -> read("\uFEFF{}"));
    assertThrows(
        MalformedPayload.class,
        () -> reader.read(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}'}));
    assertThrows(
        MalformedPayload.class,
        () -> reader.read(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}));
  }

  @Test
  void nestingBeyondFiveHundredIsMalformedAndDoesNotExhaustTheStack() throws MalformedPayload {
    assertEquals(EnvelopeHead.EMPTY, read("{\"a\":" + "[".repeat(499) + "]".repeat(499) + "}"));

    for (int depth : new int[] {500, 10_000, 1_000_000}) {
      MalformedPayload e =
          assertThrows(
              MalformedPayload.class,
              () -> read("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));
      assertEquals("the body is nested or long beyond reason", e.getMessage());
    }
    assertThrows(MalformedPayload.class, () -> read("{\"a\":".repeat(10_000)));
  }

  @Test
  void messagesDoNotQuoteTheBody() {
    MalformedPayload e = assertThrows(MalformedPayload.class, () -> read("{\"password\":hunter2}"));

    assertFalse(String.valueOf(e.getMessage()).contains("hunter2"));
  }

  @Test
  void textOfTwentyMegabytesIsPassedOver() throws MalformedPayload {
    String body = "{\"x\":\"" + "y".repeat(21 * 1024 * 1024) + "\",\"action\":\"opened\"}";

    assertEquals(Optional.of("opened"), read(body).action());
  }

  @Test
  void tableSaysWhatIsHandled() {
    assertTrue(reader.handles("push", ""));
    assertTrue(reader.handles("pull_request", "synchronize"));
    assertTrue(reader.handles("installation", "suspend"));
    assertFalse(reader.handles("pull_request", "closed"));
    assertFalse(reader.handles("push", "created"));
    assertFalse(reader.handles("star", "created"));
  }

  private EnvelopeHead read(String body) throws MalformedPayload {
    return reader.read(body.getBytes(UTF_8));
  }
}
