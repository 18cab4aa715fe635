package io.quaymaster.simulator.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quaymaster.simulator.graphql.schema.GitHubSchema;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rules.limit.Resource;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.world.Requests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphQlErrorsTest {
  private static final String SECRET =
      "{ repository(owner: \"acme\", name: \"secret\") { name defaultBranchRef { name } } }";

  private final GraphQlWorld gitHub = new GraphQlWorld();

  @Test
  void missingRepositoryIsNullWithNotFoundAtItsPath() {
    JsonNode answer = gitHub.ask("{ gone: repository(owner: \"acme\", name: \"none\") { id } }");
    assertTrue(answer.at("/data/gone").isNull());
    JsonNode error = answer.at("/errors/0");
    assertEquals("NOT_FOUND", error.path("type").asText());
    assertEquals("[\"gone\"]", error.path("path").toString());
    assertEquals(
        "Could not resolve to a Repository with the name 'acme/none'.",
        error.path("message").asText());
    assertEquals(1, error.at("/locations/0/line").asInt());
    assertEquals(List.of(), gitHub.rules.violations().list());
  }

  @Test
  void privateRepositoryIsNotFoundForWhoMayNotSeeIt() {
    gitHub.world.privateRepository("secret");
    gitHub.world.state.accounts().create(AccountType.USER, "bob", "Bob");
    assertEquals("NOT_FOUND", error(new Caller.User("bob"), SECRET));
    assertEquals("", error(new Caller.User("ann"), SECRET));
  }

  @Test
  void installationWithoutContentsReadIsForbiddenTheBranchOnly() {
    gitHub.world.privateRepository("secret");
    Caller caller = gitHub.installation(Map.of("issues", Access.READ));
    JsonNode answer = gitHub.ask(caller, SECRET, null);
    assertEquals("secret", answer.at("/data/repository/name").asText());
    assertTrue(answer.at("/data/repository/defaultBranchRef").isNull());
    assertEquals("FORBIDDEN", answer.at("/errors/0/type").asText());
    assertEquals("Resource not accessible by integration", answer.at("/errors/0/message").asText());
    assertEquals("", error(gitHub.installation(Map.of("contents", Access.READ)), SECRET));
  }

  @Test
  void appByJwtAndNobodyAre401() {
    var request = Requests.post("/graphql", "{\"query\": \"{ viewer { login } }\"}");
    assertEquals(401, gitHub.api.apply(request, new Caller.App(1)).status());
    assertEquals(401, gitHub.api.apply(request, new Caller.Anonymous()).status());
  }

  @Test
  void unknownFieldIsGitHubsErrorAndAViolation() {
    JsonNode answer = gitHub.ask("query Plan { viewer { loginn } }");
    assertFalse(answer.has("data"));
    JsonNode error = answer.at("/errors/0");
    assertEquals("Field 'loginn' doesn't exist on type 'User'", error.path("message").asText());
    assertEquals("undefinedField", error.at("/extensions/code").asText());
    assertEquals("graphql Plan", gitHub.rules.violations().list().getFirst().call());
  }

  @Test
  void documentThatDoesNotParseAndWrongVariablesAreViolations() {
    assertTrue(gitHub.ask("{ viewer {").path("errors").size() > 0);
    assertTrue(gitHub.ask("query Q($id: ID!) { node(id: $id) { id } }").path("errors").size() > 0);
    assertEquals(2, gitHub.rules.violations().list().size());
  }

  @Test
  void bodyWithoutAQueryIs400() {
    assertEquals(400, status("{\"quer"));
    assertEquals(400, status("{\"query\": 1}"));
    assertEquals(400, status("[]"));
  }

  @Test
  void fieldOfGitHubThatIsNotServedSaysSo() {
    gitHub.world.repository("billing");
    JsonNode answer =
        gitHub.ask(
            "{ repository(owner: \"acme\", name: \"billing\") {"
                + " projectsV2(first: 1) { totalCount } } }");
    assertEquals("NOT_SERVED", answer.at("/errors/0/type").asText());
    assertEquals(1, gitHub.rules.violations().list().size());
  }

  @Test
  void nestedConnectionsCostARequestPerParent() {
    gitHub.world.repository("billing");
    JsonNode data =
        gitHub.data(
            """
            { repository(owner: "acme", name: "billing") {
                pullRequests(first: 100) { nodes { labels(first: 50) { nodes { name } }
                                                   comments(first: 10) { nodes { id } } } } }
              rateLimit { cost nodeCount used remaining limit } }\
            """);
    assertEquals(2, data.at("/rateLimit/cost").asInt());
    assertEquals(100 + 100 * 50 + 100 * 10, data.at("/rateLimit/nodeCount").asInt());
    assertEquals(4998, data.at("/rateLimit/remaining").asInt());
    assertEquals(2, gitHub.rules.limits().usage("user ann", Resource.GRAPHQL).used());
  }

  @Test
  void queryForTooManyNodesIsRefused() {
    JsonNode answer =
        gitHub.ask(
            """
            { repository(owner: "a", name: "b") { pullRequests(first: 100) { nodes {
                comments(first: 100) { nodes { issue { comments(first: 100) { totalCount } } } } } } } }
            """);
    assertEquals("MAX_NODE_LIMIT_EXCEEDED", answer.at("/errors/0/type").asText());
  }

  @Test
  void everyFieldIsAnsweredButDraftsAndLinksOfProjects() {
    GraphQLSchema schema = GitHubSchema.executable();
    List<String> unanswered =
        schema.getAllTypesAsList().stream()
            .filter(GraphQLObjectType.class::isInstance)
            .map(GraphQLObjectType.class::cast)
            .filter(type -> !type.getName().startsWith("__"))
            .filter(type -> !type.getName().matches("DraftIssue"))
            .flatMap(
                type ->
                    type.getFieldDefinitions().stream()
                        .map(field -> FieldCoordinates.coordinates(type, field.getName())))
            .filter(field -> !schema.getCodeRegistry().hasDataFetcher(field))
            .map(FieldCoordinates::toString)
            .filter(
                field ->
                    !field.matches(
                        "(Issue|PullRequest|Repository)\\.projects?V2|Query\\.id"
                            + "|ProjectV2ItemFieldPullRequestValue\\.pullRequests"))
            .sorted()
            .toList();
    assertEquals(List.of(), unanswered);
  }

  private int status(String body) {
    ApiAnswer answer = gitHub.api.apply(Requests.post("/graphql", body), gitHub.ann);
    return answer.status();
  }

  private String error(Caller caller, String query) {
    return gitHub.ask(caller, query, null).at("/errors/0/type").asText();
  }
}
