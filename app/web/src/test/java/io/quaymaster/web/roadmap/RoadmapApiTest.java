package io.quaymaster.web.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoadmapApiTest {
  private static final String ITEM =
      "{\"title\":\"Pay by invoice\",\"intent_goal\":\"g\",\"value\":\"v\",\"target_quarter\":"
          + "\"Q1 2026\",\"author\":\"a\",\"tag\":\"billing\"}";

  private final MemoryObjects bucket = WebStack.bean(MemoryObjects.class);

  @BeforeEach
  void route() {
    bucket.put(
        RoutingStore.PATH,
        "tags: {billing: {repository: acme/billing, project: {owner: acme, number: 7}}}"
            .getBytes(UTF_8));
  }

  @Test
  void newItemIsShownAsADiffAndAProjectThatCannotBeSeenAsAFault() throws Exception {
    HttpResponse<String> answer = WebStack.post("/api/roadmap/check", ITEM);

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"valid\":false"), answer.body());
    assertTrue(answer.body().contains("\"+ issue: Pay by invoice\""), answer.body());
    assertTrue(answer.body().contains("\"+ milestone Q1 2026, due 2026-03-31\""), answer.body());
    assertTrue(answer.body().contains("project acme/7 can't be seen"), answer.body());
  }

  @Test
  void faultsAreNamedByPointer() throws Exception {
    HttpResponse<String> answer =
        WebStack.post("/api/roadmap/check", ITEM.replace("billing", "biling"));

    assertTrue(answer.body().contains("{\"pointer\":\"/tag\",\"message\":\"unknown tag 'biling'"));
  }

  @Test
  void fileOfMoreThanOneMegabyteIsRefused() throws Exception {
    assertEquals(
        413, WebStack.post("/api/roadmap/check", " ".repeat(1024 * 1024 + 1)).statusCode());
  }

  @Test
  void statusListsWhatWaitsAndWhatIsInvalid() throws Exception {
    bucket.put("Input/a.json", ITEM.getBytes(UTF_8));
    bucket.put("Invalid/b.json", "x".getBytes(UTF_8));
    bucket.put("Invalid/b.errors.json", "{}".getBytes(UTF_8));

    String body = WebStack.get("/api/roadmap").body();

    assertTrue(body.contains("\"waiting\":[{\"key\":\"Input/a.json\",\"bytes\":"), body);
    assertTrue(body.contains("\"invalid\":[{\"key\":\"Invalid/b.json\",\"bytes\":1,"), body);
  }
}
