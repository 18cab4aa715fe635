package io.quaymaster.simulator.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static final List<String> TAGS =
      IntStream.range(0, 250).mapToObj("v%03d"::formatted).toList();

  private final GraphQlWorld gitHub = new GraphQlWorld();

  @BeforeEach
  void tags() {
    Repository billing = gitHub.world.repository("billing");
    ObjectId commit = gitHub.world.commit(billing, "main", "a.txt", "first");
    TAGS.forEach(tag -> billing.refs().create(gitHub.world.annActs(), "refs/tags/" + tag, commit));
  }

  @Test
  void followingCursorsGivesEverythingOnceInOrder() {
    List<String> seen = new ArrayList<>();
    String cursor = "null";
    JsonNode page;
    do {
      page = refs("first: 100, after: " + cursor);
      assertEquals(250, page.path("totalCount").asInt());
      seen.addAll(names(page));
      cursor = '"' + page.at("/pageInfo/endCursor").asText() + '"';
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    assertEquals(TAGS, seen);
    assertEquals(List.of(), names(refs("first: 100, after: " + cursor)));
  }

  @Test
  void lastAndBeforeReadBackwards() {
    JsonNode last = refs("last: 2");
    assertEquals(List.of("v248", "v249"), names(last));
    assertFalse(last.at("/pageInfo/hasNextPage").asBoolean());
    String cursor = last.at("/pageInfo/startCursor").asText();
    assertEquals(List.of("v246", "v247"), names(refs("last: 2, before: \"" + cursor + "\"")));
  }

  @Test
  void queryNarrowsAndDirectionTurns() {
    assertEquals(List.of("v249", "v248"), names(refs("first: 2, query: \"V24\", direction: DESC")));
  }

  @Test
  void neitherFirstNorLastIsAnErrorWithAPath() {
    JsonNode error = error("query: \"v\"");
    assertEquals("MISSING_PAGINATION_BOUNDARIES", error.path("type").asText());
    assertEquals("[\"repository\",\"refs\"]", error.path("path").toString());
    assertEquals(
        "You must provide a `first` or `last` value to properly paginate the `refs` connection.",
        error.path("message").asText());
  }

  @Test
  void moreThanAHundredIsAnError() {
    JsonNode error = error("first: 101");
    assertEquals("EXCESSIVE_PAGINATION", error.path("type").asText());
    assertEquals(
        "Requesting 101 records on the `refs` connection exceeds the `first` limit of 100 records.",
        error.path("message").asText());
  }

  private JsonNode error(String arguments) {
    JsonNode answer = gitHub.ask(query(arguments));
    assertEquals(1, answer.path("errors").size());
    return answer.at("/errors/0");
  }

  private JsonNode refs(String arguments) {
    return gitHub.data(query(arguments)).at("/repository/refs");
  }

  private static String query(String arguments) {
    return """
    { repository(owner: "acme", name: "billing") { refs(refPrefix: "refs/tags/", %s) {
        totalCount nodes { name }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }\
    """
        .formatted(arguments);
  }

  private static List<String> names(JsonNode page) {
    return page.path("nodes").findValuesAsText("name");
  }
}
