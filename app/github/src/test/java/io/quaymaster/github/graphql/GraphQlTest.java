package io.quaymaster.github.graphql;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.Edge.COMMIT;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigFiles.Text;
import io.quaymaster.config.ConfigFiles.Texts;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.github.StubGitHub.Reply;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.BranchHead;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.CommitPage;
import io.quaymaster.release.ReleaseHost.FirstPages;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.release.ReleaseHost.TagFact;
import io.quaymaster.release.ReleaseHost.TagPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphQlTest {
  private static final String ROUTE = "POST /api/graphql";
  private static final String TOKENS = "POST /api/v3/app/installations/11/access_tokens";
  private static final BranchName MAIN = new BranchName("main");

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final ReleaseHost history = edge.bean(ReleaseHost.class);
  private final ConfigFiles files = edge.bean(ConfigFiles.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void firstPagesBringTagsCommitsAndPullRequests() {
    github.on(ROUTE, StubGitHub.file(200, "release-first-pages.json"));

    FirstPages pages = history.begin(BILLING, COMMIT, MAIN);

    assertEquals(
        new TagPage(
            List.of(
                new TagFact("v1.1.0", sha('a')),
                new TagFact("v1.0.0", sha('b')),
                new TagFact("nested", sha('c'))),
            Optional.of("tag-cursor")),
        pages.tags());
    assertEquals(
        new CommitPage(
            List.of(
                new CommitFact(
                    COMMIT,
                    List.of(sha('a'), sha('b')),
                    "feat: invoices\n\nBody",
                    "ann",
                    List.of(
                        new PullRequestFact(
                            7, "Invoices", "ann", true, List.of("release:minor", "ui")),
                        new PullRequestFact(9, "Older", "ghost", false, List.of()))),
                new CommitFact(sha('a'), List.of(), "init", "Ann Example", List.of())),
            Optional.empty()),
        pages.head());
    assertEquals(
        List.of(sha('d')), pages.branch().commits().stream().map(CommitFact::sha).toList());
    assertEquals(Optional.of("branch-cursor"), pages.branch().next());
    assertEquals(1, github.asked(ROUTE).size());
    assertEquals(
        "{\"repository_ids\":[42],"
            + "\"permissions\":{\"contents\":\"read\",\"pull_requests\":\"read\"}}",
        github.asked(TOKENS).getFirst().body());
    assertTrue(
        github.asked(ROUTE).getFirst().body().contains("\"branch\":\"refs/heads/main\""),
        "variables");
  }

  @Test
  void commitAndBranchThatAreNotThereHaveNoHistory() {
    github.on(
        ROUTE,
        data("{\"repository\":{\"refs\":null,\"head\":null,\"branch\":null}}"),
        data("{\"repository\":{\"head\":{},\"branch\":{\"target\":null}}}"));
    CommitPage none = new CommitPage(List.of(), Optional.empty());

    FirstPages pages = history.begin(BILLING, COMMIT, MAIN);
    assertEquals(new FirstPages(new TagPage(List.of(), Optional.empty()), none, none), pages);
    assertEquals(pages, history.begin(BILLING, COMMIT, MAIN));
  }

  @Test
  void furtherPagesAreAskedForByTheirCursor() {
    github.on(
        ROUTE,
        data("{\"repository\":{\"refs\":{\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[null]}}}"),
        data("{\"repository\":{\"head\":{\"history\":{\"nodes\":null}}}}"));

    assertEquals(new TagPage(List.of(), Optional.empty()), history.moreTags(BILLING, "cursor-1"));
    assertEquals(
        new CommitPage(List.of(), Optional.empty()),
        history.moreCommits(BILLING, COMMIT, "cursor-2"));

    assertTrue(github.asked(ROUTE).get(0).body().contains("\"after\":\"cursor-1\""));
    assertTrue(github.asked(ROUTE).get(1).body().contains("\"after\":\"cursor-2\""));
  }

  @Test
  void branchLeadsToItsHead() {
    String target = "\"target\":{\"__typename\":\"Commit\",\"oid\":\"" + sha('a') + "\"}";
    github.on(
        ROUTE,
        data("{\"repository\":{\"branch\":{\"name\":\"main\"," + target + "}}}"),
        data("{\"repository\":{\"branch\":null}}"),
        data("{\"repository\":{\"defaultBranch\":{\"name\":\"trunk\"," + target + "}}}"));

    assertEquals(Optional.of(new BranchHead(MAIN, sha('a'))), head());
    assertEquals(Optional.empty(), head());
    assertEquals(
        Optional.of(new BranchHead(new BranchName("trunk"), sha('a'))),
        history.head(BILLING, Optional.empty()));
  }

  @Test
  void comparisonSaysWhetherOneCommitIsBeforeAnother() {
    String route = "GET /api/v3/repos/acme/billing/compare/" + sha('a') + "..." + COMMIT;
    for (String status : new String[] {"ahead", "identical", "behind", "diverged"}) {
      github.on(route, json(200, "{\"status\":\"" + status + "\"}"));
      assertEquals(
          status.equals("ahead") || status.equals("identical"),
          history.isAncestor(BILLING, sha('a'), COMMIT),
          status);
    }
    github.on(route, json(404, "{\"message\":\"No common ancestor\"}"));
    assertEquals(false, history.isAncestor(BILLING, sha('a'), COMMIT));
  }

  @Test
  void bothFilesAreReadWithOneQueryAndATokenForBothRepositories() {
    github.on(ROUTE, StubGitHub.file(200, "config-files.json"));

    assertEquals(
        new Texts(
            "trunk",
            Optional.of(new Text("release:\n  enabled: true\n", "e".repeat(40))),
            Optional.of(new Text("observe: true\n", "f".repeat(40)))),
        files.read(BILLING));
    assertEquals(
        "{\"repositories\":[\".github\",\"billing\"],\"permissions\":{\"contents\":\"read\"}}",
        github.asked(TOKENS).getFirst().body());
    assertEquals(1, github.asked(ROUTE).size());
  }

  @Test
  void ownersRepositoryThatIsMissingOrInvisibleIsFine() {
    github.on(ROUTE, StubGitHub.file(200, "config-no-owner.json"));

    assertEquals(new Texts("main", Optional.empty(), Optional.empty()), files.read(BILLING));
  }

  @Test
  void tokenIsForTheRepositoryAloneForAWhileWhenTheOwnersIsOutOfReach() {
    Reply refused =
        json(
            422,
            "{\"message\":\"There is at least one repository that does not exist or is not"
                + " accessible to the parent installation.\"}");
    Reply token =
        json(201, "{\"token\":\"" + Edge.token(1) + "\",\"expires_at\":\"2026-03-02T11:00:00Z\"}");
    github.on(TOKENS, refused, token, refused, token);
    github.on(ROUTE, StubGitHub.file(200, "config-no-owner.json"));

    files.read(BILLING);
    files.read(BILLING);
    assertEquals(2, github.asked(TOKENS).size());
    assertTrue(github.asked(TOKENS).getLast().body().contains("\"repository_ids\":[42]"));

    edge.clock.advance(Duration.ofMinutes(5));
    files.read(BILLING);
    assertEquals(3, github.asked(TOKENS).size());
  }

  @Test
  void lackOfThePermissionIsNotTakenForAMissingRepository() {
    github.on(
        TOKENS,
        json(
            422,
            "{\"message\":\"The permissions requested are not granted to this installation.\"}"));

    assertEquals(Reason.FORBIDDEN, assertThrows(Refused.class, () -> files.read(BILLING)).reason());
  }

  @Test
  void ownersOwnRepositoryIsAskedForOnce() {
    github.on(ROUTE, StubGitHub.file(200, "config-files.json"));

    files.read(
        new InstalledRepository(
            BILLING.installation(), BILLING.id(), new RepositoryRef("acme", ".github")));

    assertTrue(github.asked(TOKENS).getFirst().body().contains("\"repository_ids\":[42]"));
  }

  @Test
  void fileAtACommitIsReadThere() {
    github.on(
        ROUTE,
        data("{\"repository\":{\"object\":{\"oid\":\"" + sha('e') + "\",\"text\":\"a: 1\"}}}"),
        data("{\"repository\":{\"object\":null}}"),
        data("{\"repository\":{\"object\":{}}}"));

    assertEquals(Optional.of(new Text("a: 1", sha('e').value())), files.readAt(BILLING, COMMIT));
    assertEquals(Optional.empty(), files.readAt(BILLING, COMMIT));
    assertEquals(Optional.empty(), files.readAt(BILLING, COMMIT));
    assertTrue(github.asked(ROUTE).getFirst().body().contains(COMMIT + ":.github/quaymaster.yml"));
  }

  @Test
  void fileThatIsBinaryOrCutIsRefusedByName() {
    String blob = "{\"repository\":{\"object\":{\"oid\":\"" + sha('e') + "\",\"text\":";
    github.on(ROUTE, data(blob + "null}}}"), data(blob + "\"a\",\"isTruncated\":true}}}"));

    for (int i = 0; i < 2; i++) {
      Refused refused = assertThrows(Refused.class, () -> files.readAt(BILLING, COMMIT));
      assertTrue(
          refused.text().startsWith(".github/quaymaster.yml in acme/billing"), refused.text());
    }
  }

  @Test
  void errorsHaveTheirMeaning() {
    assertEquals(Reason.NOT_FOUND, refused("NOT_FOUND", "Could not resolve"));
    assertEquals(Reason.FORBIDDEN, refused("FORBIDDEN", "Resource not accessible"));
    assertEquals(Reason.FORBIDDEN, refused("INSUFFICIENT_SCOPES", "token lacks"));
    assertEquals(Reason.INVALID, refused("undefinedField", "no such field"));
    github.on(ROUTE, error("null", "\"Parse error on x\""));
    assertEquals(Reason.INVALID, assertThrows(Refused.class, this::head).reason());
    github.on(ROUTE, error("null", "null"));
    assertEquals(
        "GraphQL BRANCH_HEAD: no reason given", assertThrows(Refused.class, this::head).text());
  }

  @Test
  void outagesWithinAnAnswerAreUnavailable() {
    for (Reply reply :
        List.of(
            error("\"SERVICE_UNAVAILABLE\"", "\"x\""),
            error("null", "\"Something went wrong while executing your query.\""),
            error("null", "\"We couldn't respond to your request in time.\""),
            data("null"),
            data("[]"))) {
      github.on(ROUTE, reply);
      assertThrows(Unavailable.class, this::head);
    }
  }

  @Test
  void limitWithinAnAnswerStopsTheInstallationUntilTheReset() {
    Instant reset = Edge.START.plusSeconds(600);
    github.on(
        ROUTE,
        error("\"RATE_LIMITED\"", "\"API rate limit exceeded\"")
            .with("X-RateLimit-Reset", Long.toString(reset.getEpochSecond())));

    assertEquals(reset, assertThrows(MustWait.class, this::head).until());
    assertEquals(reset, assertThrows(MustWait.class, this::head).until());
    assertEquals(1, github.asked(ROUTE).size());

    edge.clock.advance(Duration.ofMinutes(10));
    github.on(ROUTE, error("null", "\"You have exceeded a secondary rate limit\""));
    assertEquals(reset.plusSeconds(60), assertThrows(MustWait.class, this::head).until());
  }

  @Test
  void usedUpHourIsALimitInWhateverWordsItComes() {
    Instant reset = Edge.START.plusSeconds(600);
    github.on(
        ROUTE,
        error("\"RATE_LIMIT\"", "\"API rate limit already exceeded for installation ID 7.\"")
            .with("X-RateLimit-Reset", Long.toString(reset.getEpochSecond())));

    assertEquals(reset, assertThrows(MustWait.class, this::head).until());
  }

  private Reason refused(String type, String message) {
    github.on(ROUTE, error("\"" + type + "\"", "\"" + message + "\""));
    return assertThrows(Refused.class, this::head).reason();
  }

  private Optional<BranchHead> head() {
    return history.head(BILLING, Optional.of(MAIN));
  }

  private static Reply data(String data) {
    return json(200, "{\"data\":" + data + "}");
  }

  private static Reply error(String type, String message) {
    return json(
        200,
        "{\"data\":{\"repository\":null},\"errors\":[{\"type\":"
            + type
            + ",\"path\":[\"repository\"],\"message\":"
            + message
            + "}]}");
  }

  private static CommitSha sha(char digit) {
    return new CommitSha(String.valueOf(digit).repeat(40));
  }
}
