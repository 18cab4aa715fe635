package io.quaymaster.github.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.job.JobHost;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.kernel.IssueNumber;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a GitHub says about issues that a simulated one does not say on request. */
class GitHubJobHostTest {
  private static final IssueNumber ISSUE = new IssueNumber(17);
  private static final String ROUTE = "GET /api/v3/repos/acme/billing/issues/17";
  private static final String MOVED = "GET /api/v3/repositories/42/issues/17";
  private static final String REPOSITORY = "GET /api/v3/repos/acme/billing";

  private final StubGitHub stub = new StubGitHub();
  private final Edge edge = Edge.to(stub);
  private final JobHost host = edge.bean(JobHost.class);

  @AfterEach
  void stop() {
    edge.close();
    stub.close();
  }

  private Optional<JobIssue> issue() {
    return host.issue(Edge.BILLING, ISSUE);
  }

  private static StubGitHub.Reply answer(String file) {
    return StubGitHub.file(200, "job/" + file);
  }

  private StubGitHub.Reply redirect() {
    return StubGitHub.json(301, "{\"message\":\"Moved Permanently\"}")
        .with("Location", stub.url() + "/api/v3/repositories/42/issues/17");
  }

  @Test
  void issueOfAnAccountThatIsGoneIsTheGhosts() {
    stub.on(ROUTE, answer("issue-of-ghost.json"));

    assertEquals("ghost", issue().orElseThrow().author());
  }

  @Test
  void issueOfARenamedRepositoryIsFoundBehindTheRedirect() {
    stub.on(ROUTE, redirect());
    stub.on(MOVED, answer("issue-elsewhere.json"));
    stub.on(REPOSITORY, StubGitHub.json(200, "{\"id\":42,\"full_name\":\"acme/invoices\"}"));

    assertEquals("It fails", issue().orElseThrow().title());
  }

  @Test
  void issueThatWasTransferredIsNotThere() {
    stub.on(ROUTE, redirect());
    stub.on(MOVED, answer("issue-elsewhere.json"));
    stub.on(REPOSITORY, StubGitHub.json(200, "{\"id\":42,\"full_name\":\"acme/billing\"}"));

    assertEquals(Optional.empty(), issue());
  }

  @Test
  void issueThatWasTransferredToWhereTheAppCanNotSeeIsNotThere() {
    stub.on(ROUTE, redirect());
    stub.on(MOVED, StubGitHub.json(404, "{\"message\":\"Not Found\"}"));

    assertEquals(Optional.empty(), issue());
  }

  @Test
  void deletedIssueIsNotThere() {
    stub.on(ROUTE, StubGitHub.json(410, "{\"message\":\"This issue was deleted\"}"));

    assertEquals(Optional.empty(), issue());
  }

  @Test
  void outageIsBridgedAndTheTokenIsForReadingIssuesOnly() {
    stub.on(
        ROUTE,
        StubGitHub.json(502, "{\"message\":\"Bad Gateway\"}"),
        StubGitHub.DROPPED,
        answer("issue-of-ghost.json"));

    assertEquals(ISSUE, issue().orElseThrow().number());
    assertEquals(3, stub.asked(ROUTE).size());
    String asked = stub.asked("POST /api/v3/app/installations/11/access_tokens").getFirst().body();
    assertTrue(asked.contains("\"permissions\":{\"issues\":\"read\"}"), asked);
  }

  @Test
  void limitIsToBeWaitedOut() {
    stub.on(
        ROUTE,
        StubGitHub.json(403, "{\"message\":\"You have exceeded a secondary rate limit\"}")
            .with("Retry-After", "30"));

    MustWait wait = assertThrows(MustWait.class, this::issue);

    assertEquals(Edge.START.plusSeconds(30), wait.until());
  }

  @Test
  void closedDoorIsARefusalAndNotAnIssueThatIsGone() {
    stub.on(ROUTE, StubGitHub.json(403, "{\"message\":\"Resource not accessible\"}"));

    assertEquals(Reason.FORBIDDEN, assertThrows(Refused.class, this::issue).reason());
  }
}
