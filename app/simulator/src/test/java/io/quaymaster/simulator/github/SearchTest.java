package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quaymaster.simulator.state.repository.Repository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private final Scene scene = new Scene();
  private Repository repository;

  @BeforeEach
  void issues() {
    repository = scene.repository();
    Api api = scene.asPerson();
    String path = "/repos/" + repository.name();
    api.post(path + "/milestones", "{\"title\":\"Q1 2026\"}").expect(201);
    api.post(
            path + "/issues",
            "{\"title\":\"Pay by invoice\",\"body\":\"As PDF\",\"labels\":[\"help"
                + " wanted\"],\"milestone\":1}")
        .expect(201);
    scene
        .asInstallation()
        .post(path + "/issues", "{\"title\":\"PAY by: invoice, again\",\"body\":\"key-7f3\"}")
        .expect(201);
    api.post(path + "/issues", "{\"title\":\"Invoice to pay\"}").expect(201);
    api.patch(path + "/issues/3", "{\"state\":\"closed\"}").expect(200);
    api.post("/repos/" + scene.repository().name() + "/issues", "{\"title\":\"Pay by invoice\"}")
        .expect(201);
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  private Api.Answer rest(Api api, String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return api.get("/search/issues?q=" + encoded);
  }

  private static List<Integer> numbers(JsonNode issues) {
    return StreamSupport.stream(issues.spliterator(), false)
        .map(one -> one.path("number").asInt())
        .toList();
  }

  private JsonNode graphQl(Api api, String query, String rest) {
    String quoted = JsonNodeFactory.instance.textNode(query).toString();
    return scene
        .data(
            api,
            """
            { search(type: ISSUE, query: %s, first: 10%s) { issueCount
                pageInfo { hasNextPage endCursor } nodes { ... on Issue { number title } } } }\
            """
                .formatted(quoted, rest))
        .path("search");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Pay by invoice\" in:title | 2 1",
        "pay invoice in:title | 3 2 1",
        "is:open invoice | 2 1",
        "is:closed | 3",
        "label:\"help wanted\" | 1",
        "-label:\"help wanted\" is:open | 2",
        "milestone:\"q1 2026\" | 1",
        "no:milestone | 3 2",
        "key-7f3 in:body | 2",
        "key-7f3 in:title | ``",
        "author:octocat | 3 1",
        "author:app/quaymaster | 2",
        "sort:created-asc | 1 2 3"
      })
  void bothSearchesTakeTheQualifiers(String query, String expected) {
    List<Integer> numbers =
        Arrays.stream(expected.split(" ", -1))
            .filter(one -> !one.isEmpty())
            .map(Integer::valueOf)
            .toList();
    String whole = "repo:" + repository.name() + " is:issue " + query;
    JsonNode found = rest(scene.asInstallation(), whole).expect(200);
    assertEquals(numbers, numbers(found.path("items")));
    assertEquals(numbers.size(), found.path("total_count").asInt());
    JsonNode search = graphQl(scene.asInstallation(), whole, "");
    assertEquals(numbers, numbers(search.path("nodes")));
    assertEquals(numbers.size(), search.path("issueCount").asInt());
    assertEquals(List.of(), scene.gitHub.rules().violations().list());
  }

  @ParameterizedTest
  @ValueSource(strings = {"created:>2026-01-01", "is:sponsored", "sort:reactions"})
  void whatTheSimulatorCanNotSearchForIsSaidNotIgnored(String query) {
    rest(scene.asPerson(), "is:issue " + query).expect(422);
  }

  @Test
  void anAppMustSayIssueOrPullRequestAndARepositoryOutOfSightIsRefused() {
    rest(scene.asInstallation(), "repo:" + repository.name()).expect(422);
    scene.gitHub.arrange().makePrivate(repository);
    rest(scene.asNobody(), "is:issue repo:" + repository.name()).expect(422);
    assertEquals(1, rest(scene.asNobody(), "is:issue").expect(200).path("total_count").asInt());
    rest(scene.asPerson(), "a".repeat(257)).expect(422);
    scene.asPerson().get("/search/issues?q=").expect(422);
  }

  @Test
  void aPrivateRepositorysIssuesAreFoundOnlyWithThePermission() {
    scene.gitHub.arrange().makePrivate(repository);
    String query = "is:issue repo:" + repository.name();
    Api blind = scene.asInstallation("{\"permissions\":{\"contents\":\"read\"}}");
    assertEquals(0, rest(blind, query).expect(200).path("total_count").asInt());
    assertEquals(0, graphQl(blind, query, "").path("issueCount").asInt());
    assertEquals(3, graphQl(scene.asInstallation(), query, "").path("issueCount").asInt());
  }

  @Test
  void resultsComeInPages() {
    String query = "is:issue repo:" + repository.name();
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    Api.Answer first = scene.asPerson().get("/search/issues?per_page=2&q=" + encoded);
    assertEquals(List.of(3, 2), numbers(first.expect(200).path("items")));
    assertTrue(first.header("link").contains("rel=\"next\""));
    assertEquals("search", first.header("x-ratelimit-resource"));
    assertEquals("30", first.header("x-ratelimit-limit"));
    scene.asPerson().get("/search/issues?per_page=100&page=11&q=" + encoded).expect(422);
    String cursor =
        scene
            .data(
                scene.asPerson(),
                "{ search(type: ISSUE, query: \"%s\", first: 2) { pageInfo { endCursor } } }"
                    .formatted(query))
            .at("/search/pageInfo/endCursor")
            .asText();
    JsonNode second = graphQl(scene.asPerson(), query, ", after: \"" + cursor + "\"");
    assertEquals(List.of(1), numbers(second.path("nodes")));
  }

  @Test
  void theThirtyFirstSearchInAMinuteIsRefusedWhenLimitsAreEnforced() {
    scene.gitHub.rules().limits().enforcePrimary(5000);
    for (int i = 0; i < 30; i++) {
      rest(scene.asPerson(), "is:issue").expect(200);
    }
    Api.Answer refused = rest(scene.asPerson(), "is:issue");
    refused.expect(403);
    assertEquals("0", refused.header("x-ratelimit-remaining"));
    scene.now.updateAndGet(now -> now.plusSeconds(61));
    rest(scene.asPerson(), "is:issue").expect(200);
  }

  @Test
  void aFreshIssueIsFoundOnlyWhenTheIndexHasCaughtUp() {
    String query = "is:issue is:open repo:" + repository.name();
    scene.gitHub.rules().searchLag().delay(Duration.ofMinutes(1));
    assertEquals(0, graphQl(scene.asInstallation(), query, "").path("issueCount").asInt());
    scene.now.updateAndGet(now -> now.plusSeconds(60));
    assertEquals(2, graphQl(scene.asInstallation(), query, "").path("issueCount").asInt());
    scene.gitHub.rules().searchLag().delay(Duration.ZERO);
    scene.gitHub.rules().searchLag().misses(2);
    assertEquals(0, rest(scene.asPerson(), query).expect(200).path("total_count").asInt());
    assertEquals(0, rest(scene.asPerson(), query).expect(200).path("total_count").asInt());
    assertEquals(2, rest(scene.asPerson(), query).expect(200).path("total_count").asInt());
  }
}
