package io.quaymaster.simulator.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.pull.MergeMethod;
import io.quaymaster.simulator.state.pull.MergeOutcome;
import io.quaymaster.simulator.state.repository.PullOutcome;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class RepositoryQueryTest {
  private final GraphQlWorld gitHub = new GraphQlWorld();
  private final Repository billing = gitHub.world.repository("billing");
  private final ObjectId first = gitHub.world.commit(billing, "main", "a.txt", "fix: first");

  @Test
  void onePlanQueryGivesTagsHistoryAndPullRequestLabels() {
    ObjectId tag = gitHub.world.tag(billing, "v1.4.2", first);
    ObjectId merged = mergedPullRequest();

    JsonNode answer =
        gitHub.ask(gitHub.ann, GraphQlWorld.document("release-plan.graphql"), names());
    assertEquals("", answer.path("errors").toString());
    JsonNode repository = answer.at("/data/repository");
    assertEquals("acme/billing", repository.path("nameWithOwner").asText());
    assertEquals(billing.id(), repository.path("databaseId").asLong());
    assertEquals("main", repository.at("/defaultBranchRef/name").asText());
    assertEquals(merged.name(), repository.at("/defaultBranchRef/target/oid").asText());

    JsonNode ref = repository.at("/refs/nodes/0");
    assertEquals("v1.4.2", ref.path("name").asText());
    assertEquals("Tag", ref.at("/target/__typename").asText());
    assertEquals(tag.name(), ref.at("/target/oid").asText());
    assertEquals(first.name(), ref.at("/target/target/oid").asText());

    JsonNode history = repository.at("/object/history");
    assertEquals(3, history.path("totalCount").asInt());
    JsonNode head = history.at("/nodes/0");
    assertEquals("Merge pull request #1 from acme/topic", head.path("messageHeadline").asText());
    assertEquals("Pay by invoice", head.path("messageBody").asText());
    assertEquals(2, head.at("/parents/nodes").size());
    JsonNode pull = head.at("/associatedPullRequests/nodes/0");
    assertEquals(1, pull.path("number").asInt());
    assertTrue(pull.path("merged").asBoolean());
    assertEquals("release:minor", pull.at("/labels/nodes/0/name").asText());
    assertEquals("ann", history.at("/nodes/1/author/user/login").asText());
    assertEquals(List.of(), gitHub.rules.violations().list());
  }

  private ObjectId mergedPullRequest() {
    gitHub.world.state.repositories();
    billing.refs().create(gitHub.world.annActs(), "refs/heads/topic", first);
    gitHub.world.commit(billing, "topic", "b.txt", "feat: pay by invoice");
    NewIssue asked =
        new NewIssue("Pay by invoice", null, List.of("release:minor"), List.of(), null);
    var opened =
        (PullOutcome.Opened)
            billing.pulls().open(gitHub.world.annActs(), asked, "topic", "main", false);
    var outcome =
        billing
            .pulls()
            .merge(
                gitHub.world.annActs(),
                opened.pull(),
                MergeMethod.MERGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    return ((MergeOutcome.Merged) outcome).commit();
  }

  private static ObjectNode names() {
    return JsonNodeFactory.instance.objectNode().put("owner", "acme").put("name", "billing");
  }

  @Test
  void fileOfTheDefaultBranchIsReadAndAMissingOneIsNull() {
    gitHub.world.commit(billing, "main", ".github/quaymaster.yml", "release: {}");
    JsonNode data =
        gitHub.data(
            """
            { repository(owner: "ACME", name: "billing") {
                there: object(expression: "HEAD:.github/quaymaster.yml") {
                  ... on Blob { oid text byteSize isTruncated isBinary } }
                missing: object(expression: "HEAD:nothing.yml") { oid }
                folder: object(expression: "main:.github") { ... on Tree { entries { name type } } }
            } }\
            """);
    assertEquals("release: {}\n", data.at("/repository/there/text").asText());
    assertEquals(12, data.at("/repository/there/byteSize").asInt());
    assertTrue(data.at("/repository/missing").isNull());
    assertEquals("quaymaster.yml", data.at("/repository/folder/entries/0/name").asText());
  }

  @Test
  void historySinceATimeHasOnlyWhatIsNewer() {
    gitHub.world.commit(billing, "main", "b.txt", "feat: second");
    String since = gitHub.world.clock.instant().toString();
    JsonNode data =
        gitHub.data(
            """
            { repository(owner: "acme", name: "billing") { defaultBranchRef { target {
                ... on Commit { history(first: 10, since: "%s") { nodes { messageHeadline } } }
            } } } }\
            """
                .formatted(since));
    JsonNode nodes = data.at("/repository/defaultBranchRef/target/history/nodes");
    assertEquals(1, nodes.size());
    assertEquals("feat: second", nodes.at("/0/messageHeadline").asText());
  }

  @Test
  void manyRepositoriesAreReadInOneQueryByAliases() {
    gitHub.world.repository("web-site");
    JsonNode data =
        gitHub.data(
            """
            { a: repository(owner: "acme", name: "billing") { isEmpty }
              b: repository(owner: "acme", name: "web-site") { isEmpty defaultBranchRef { name } } }
            """);
    assertEquals("false", data.at("/a/isEmpty").asText());
    assertEquals("true", data.at("/b/isEmpty").asText());
    assertTrue(data.at("/b/defaultBranchRef").isNull());
  }

  @Test
  void comparisonCountsWhatTheHeadIsAhead() {
    gitHub.world.tag(billing, "v1", first);
    gitHub.world.commit(billing, "main", "b.txt", "feat: second");
    JsonNode data =
        gitHub.data(
            """
            { repository(owner: "acme", name: "billing") { ref(qualifiedName: "refs/tags/v1") {
                compare(headRef: "main") {
                  aheadBy behindBy status commits(first: 5) { nodes { messageHeadline } } } } } }
            """);
    JsonNode comparison = data.at("/repository/ref/compare");
    assertEquals(1, comparison.path("aheadBy").asInt());
    assertEquals("AHEAD", comparison.path("status").asText());
    assertEquals("feat: second", comparison.at("/commits/nodes/0/messageHeadline").asText());
  }

  @Test
  void nodeIdsLeadBackToWhatTheyNamed() {
    gitHub.world.tag(billing, "v1", first);
    JsonNode ids =
        gitHub
            .data(
                """
                { repository(owner: "acme", name: "billing") { id
                    ref(qualifiedName: "v1") { id target { id } } owner { id } } }\
                """)
            .path("repository");
    JsonNode nodes =
        gitHub.data(
            """
            { nodes(ids: ["%s", "%s", "%s", "%s"]) { __typename id } }\
            """
                .formatted(
                    ids.path("id").asText(),
                    ids.at("/ref/id").asText(),
                    ids.at("/ref/target/id").asText(),
                    ids.at("/owner/id").asText()));
    assertEquals(
        List.of("Repository", "Ref", "Tag", "Organization"),
        nodes.path("nodes").findValuesAsText("__typename"));
  }

  @Test
  void commitOnABranchIsMadeOnceAndStaleTheSecondTime() {
    String mutation =
        """
        mutation { createCommitOnBranch(input: {
            branch: {repositoryNameWithOwner: "acme/billing", branchName: "main"}
            message: {headline: "chore: pin", body: "because"}
            expectedHeadOid: "%s"
            fileChanges: {additions: [{path: "c.txt", contents: "aGVsbG8="}],
                          deletions: [{path: "a.txt"}]} }) {
          commit { oid message parents(first: 1) { nodes { oid } } } ref { name } } }\
        """
            .formatted(first.name());
    JsonNode made = gitHub.data(mutation).path("createCommitOnBranch");
    assertEquals("chore: pin\n\nbecause", made.at("/commit/message").asText());
    assertEquals(first.name(), made.at("/commit/parents/nodes/0/oid").asText());
    assertEquals(
        made.at("/commit/oid").asText(), billing.git().refs().branch("main").orElseThrow().name());
    assertTrue(billing.git().files().find(head(), "a.txt").isEmpty());
    assertTrue(billing.git().files().find(head(), "c.txt").isPresent());

    JsonNode again = gitHub.ask(mutation);
    assertEquals("STALE_DATA", again.at("/errors/0/type").asText());
    assertTrue(again.at("/data/createCommitOnBranch").isNull());
  }

  private ObjectId head() {
    return billing.git().refs().branch("main").orElseThrow();
  }

  @Test
  void mutationNeedsContentsWrite() {
    JsonNode answer =
        gitHub.ask(
            gitHub.installation(Map.of("contents", Access.READ)),
            """
            mutation { createCommitOnBranch(input: {
                branch: {repositoryNameWithOwner: "acme/billing", branchName: "main"}
                message: {headline: "x"} expectedHeadOid: "%s" }) { commit { oid } } }\
            """
                .formatted(first.name()),
            null);
    assertEquals("FORBIDDEN", answer.at("/errors/0/type").asText());
    assertEquals(first, head());
  }

  @Test
  void issuesAreFilteredByStateAndLabel() {
    var issues = billing.issues();
    issues.open(gitHub.world.annActs(), NewIssue.of("plain", null));
    issues.open(
        gitHub.world.annActs(), new NewIssue("bug", "text", List.of("bug"), List.of(), null));
    JsonNode data =
        gitHub.data(
            """
            { repository(owner: "acme", name: "billing") {
                issues(first: 5, states: [OPEN], labels: ["BUG"]) {
                  totalCount nodes { number title body state author { login } url } }
                issue(number: 1) { title labels(first: 1) { totalCount } }
            } }\
            """);
    assertEquals(1, data.at("/repository/issues/totalCount").asInt());
    assertEquals(2, data.at("/repository/issues/nodes/0/number").asInt());
    assertEquals(
        "http://localhost:8081/acme/billing/issues/2",
        data.at("/repository/issues/nodes/0/url").asText());
    assertEquals("plain", data.at("/repository/issue/title").asText());
  }
}
