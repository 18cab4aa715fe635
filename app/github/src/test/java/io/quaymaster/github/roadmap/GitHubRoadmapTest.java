package io.quaymaster.github.roadmap;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.github.StubGitHub.Reply;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueChange;
import io.quaymaster.roadmap.issue.IssueDraft;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Milestone;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.item.Quarter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that the simulated GitHub does not give. */
class GitHubRoadmapTest {
  private static final String GRAPHQL = "POST /api/graphql";
  private static final String TOKENS = "POST /api/v3/app/installations/11/access_tokens";
  private static final String REPO = "/api/v3/repos/acme/billing";
  private static final String ASSIGNEES = "POST " + REPO + "/issues/7/assignees";
  private static final Reply REFUSED = invalid("Issue", "assignees", "invalid");

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final RoadmapHost host = edge.bean(RoadmapHost.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void personWhoHasTheOthersRefusedIsLeftOut() {
    github.on(ASSIGNEES, REFUSED, issue("\"ann\""), REFUSED, issue("\"ann\",\"cy\""));

    assertEquals(
        List.of(new Login("bob")), host.change(BILLING, new IssueNumber(7), people(), none()));
    assertEquals(
        List.of(
            "{\"assignees\":[\"ann\",\"bob\",\"cy\"]}",
            "{\"assignees\":[\"ann\"]}",
            "{\"assignees\":[\"bob\"]}",
            "{\"assignees\":[\"cy\"]}"),
        github.asked(ASSIGNEES).stream().map(asked -> asked.body()).toList());
  }

  @Test
  void otherRefusalsOfPeopleAreRefusals() {
    github.on(ASSIGNEES, json(403, "{\"message\":\"Resource not accessible by integration\"}"));

    assertEquals(
        Reason.FORBIDDEN,
        assertThrows(
                Refused.class, () -> host.change(BILLING, new IssueNumber(7), people(), none()))
            .reason());
  }

  @Test
  void draftThatIsRefusedForAnotherReasonIsRefused() {
    github.on("POST " + REPO + "/issues", invalid("Issue", "milestone", "invalid"));

    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                host.create(
                    BILLING,
                    new IssueDraft("Billing", "", List.of(), List.of(new Login("ann")), 99)));

    assertTrue(refused.text().contains("milestone"), refused.text());
    assertEquals(1, github.asked("POST " + REPO + "/issues").size());
  }

  @Test
  void milestoneThatWasJustMadeByAnotherAndCantBeSeenYetIsWaitedFor() {
    github.on("POST " + REPO + "/milestones", invalid("Milestone", "title", "already_exists"));
    github.on(GRAPHQL, json(200, "{\"data\":{\"repository\":{\"milestones\":{\"nodes\":[]}}}}"));

    Unavailable wait =
        assertThrows(Unavailable.class, () -> host.createMilestone(BILLING, new Quarter(2, 2026)));

    assertTrue(wait.text().contains("Q2 2026"), wait.text());
    assertEquals(
        "{\"title\":\"Q2 2026\",\"due_on\":\"2026-06-30T12:00:00Z\"}",
        github.asked("POST " + REPO + "/milestones").getFirst().body());
  }

  @Test
  void milestoneIsRefusedWithoutThePermission() {
    github.on("POST " + REPO + "/milestones", json(403, "{\"message\":\"Forbidden\"}"));

    assertThrows(Refused.class, () -> host.createMilestone(BILLING, new Quarter(2, 2026)));
    assertEquals(0, github.asked(GRAPHQL).size());
  }

  @Test
  void withoutAProjectNoTokenForProjectsIsAskedFor() {
    github.on(
        GRAPHQL, json(200, "{\"data\":{\"repository\":{\"id\":\"R_1\",\"milestones\":null}}}"));

    host.look(BILLING, lookup());

    assertEquals(
        "{\"repository_ids\":[42],\"permissions\":{\"issues\":\"write\"}}",
        github.asked(TOKENS).getFirst().body());
    assertTrue(github.asked(GRAPHQL).getFirst().body().contains("\"new\":true"));
  }

  @Test
  void issueThatIsDeletedBetweenTheQueriesIsLeftOut() {
    github.on(
        GRAPHQL,
        json(
            200,
            "{\"data\":{\"repository\":{\"id\":\"R_1\",\"milestones\":null},"
                + "\"byTitle\":{\"nodes\":[{},null,{\"id\":\"I_7\",\"title\":\"Billing\","
                + "\"repository\":{\"id\":\"R_1\"}},{\"id\":\"I_8\",\"title\":\"Billing\","
                + "\"repository\":{\"id\":\"R_2\"}}]},\"byMarker\":null}}"),
        json(
            200,
            "{\"data\":{\"nodes\":[null]},\"errors\":[{\"type\":\"NOT_FOUND\","
                + "\"path\":[\"nodes\",0],\"message\":\"Could not resolve to a node\"}]}"));

    assertEquals(List.of(), host.look(BILLING, lookup()).issues());
    assertTrue(github.asked(GRAPHQL).getLast().body().contains("\"ids\":[\"I_7\"]"));
  }

  private static Lookup lookup() {
    return new Lookup(
        "Billing",
        Identity.ofTitle("Billing"),
        Optional.empty(),
        Optional.of(Edge.START.minus(Duration.ofMinutes(5))),
        "Q1 2026",
        Optional.empty());
  }

  private static IssueChange people() {
    return new IssueChange(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Login("ann"), new Login("bob"), new Login("cy")));
  }

  private static Optional<Milestone> none() {
    return Optional.empty();
  }

  private static Reply issue(String logins) {
    String people = logins.replaceAll("(\"[a-z]+\")", "{\"login\":$1}");
    return json(
        201,
        "{\"number\":7,\"node_id\":\"I_7\",\"html_url\":\"u\",\"title\":\"t\",\"body\":null,"
            + "\"state\":\"open\",\"labels\":[],\"assignees\":["
            + people
            + "],\"milestone\":null}");
  }

  private static Reply invalid(String resource, String field, String code) {
    return json(
        422,
        "{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"%s\",\"field\":\"%s\",\"code\":\"%s\"}]}"
            .formatted(resource, field, code));
  }
}
