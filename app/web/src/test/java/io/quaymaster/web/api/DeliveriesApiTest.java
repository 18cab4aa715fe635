package io.quaymaster.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.event.DeliveryState;
import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeliveriesApiTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
  private static final String UNKNOWN = "99999999-0000-4000-8000-000000000000";

  private static List<String> ids(String body) {
    return ID.matcher(body).results().map(match -> match.group(1)).toList();
  }

  @Test
  void listGoesThroughAllDeliveriesPageByPageNewestFirst() throws Exception {
    Instant begin = Instant.parse("2020-01-01T00:00:00Z");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String id = "22222222-0000-4000-8000-00000000000" + i;
      // two deliveries share the third second
      WebStack.delivery(id, begin.plusSeconds(i == 3 ? 2 : i), new DeliveryState.Done("ok"));
      expected.add(id);
    }

    List<String> seen = new ArrayList<>();
    String before = "2020-01-02T00:00:00Z";
    while (!before.isEmpty()) {
      String body = WebStack.get("/api/deliveries?limit=3&before=" + before).body();
      seen.addAll(ids(body));
      Matcher next = NEXT.matcher(body);
      before = next.find() ? next.group(1) : "";
    }

    assertEquals(7, seen.size());
    assertEquals(expected.stream().sorted().toList(), seen.stream().sorted().toList());
    assertEquals(expected.getLast(), seen.getFirst());
    assertEquals(expected.getFirst(), seen.getLast());
  }

  @Test
  void emptyListIsAListAllTheSame() throws Exception {
    assertEquals(
        "{\"deliveries\":[]}", WebStack.get("/api/deliveries?before=1999-01-01T00:00:00Z").body());
  }

  @Test
  void parametersThatCantBeReadAreNamed() throws Exception {
    for (String query :
        List.of("limit=0", "limit=101", "limit=ten", "limit=99999999999", "before=yesterday")) {
      HttpResponse<String> answer = WebStack.get("/api/deliveries?" + query);

      assertEquals(400, answer.statusCode(), query);
      String where = query.substring(0, query.indexOf('='));
      assertTrue(answer.body().contains("\"where\":\"" + where + "\""), answer.body());
      assertTrue(answer.body().contains("\"expected\":"), answer.body());
    }
  }

  @Test
  void oneDeliveryIsShownWithItsStateAndError() throws Exception {
    String id = "33333333-0000-4000-8000-000000000001";
    Instant at = Instant.parse("2021-01-01T00:00:00Z");
    WebStack.delivery(id, at, new DeliveryState.Failed("no \"permission\""));

    HttpResponse<String> answer = WebStack.get("/api/deliveries/" + id);

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"event\":\"pull_request\""), answer.body());
    assertTrue(answer.body().contains("\"state\":\"failed\""), answer.body());
    assertTrue(answer.body().contains("\"note\":\"no \\\"permission\\\"\""), answer.body());
    assertTrue(answer.body().contains("\"receivedAt\":\"2021-01-01T00:00:00Z\""), answer.body());
  }

  @Test
  void unknownDeliveryIsNotFoundAndJunkIsInvalid() throws Exception {
    assertEquals(404, WebStack.get("/api/deliveries/" + UNKNOWN).statusCode());

    HttpResponse<String> junk = WebStack.get("/api/deliveries/%3Cscript%3E");
    assertEquals(400, junk.statusCode());
    assertEquals("application/problem+json", junk.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void replayAsksGitHubAndSaysSo() throws Exception {
    HttpResponse<String> answer =
        WebStack.post("/api/deliveries/" + WebStack.REDELIVERABLE + "/replay", "");

    assertEquals(202, answer.statusCode());
    assertTrue(answer.body().contains("\"status\":\"redelivered\""), answer.body());
    assertTrue(WebStack.audit().contains("local delivery.replay " + WebStack.REDELIVERABLE));
  }

  @Test
  void replayThatCantBeIsRefusedWithTheReason() throws Exception {
    assertEquals(
        410, WebStack.post("/api/deliveries/" + WebStack.FORGOTTEN + "/replay", "").statusCode());
    assertEquals(404, WebStack.post("/api/deliveries/" + UNKNOWN + "/replay", "").statusCode());
    assertFalse(WebStack.audit().contains("local delivery.replay " + UNKNOWN));
  }
}
