package io.quaymaster.github.project;

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
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubProjectsTest {
  private static final String ROUTE = "POST /api/graphql";
  private static final Project PROJECT =
      new Project("PVT_1", new ProjectRef("acme", 7), "Roadmap", false, List.of());
  private static final Reply ADDED =
      json(200, "{\"data\":{\"added\":{\"item\":{\"id\":\"PVTI_1\"}}}}");
  private static final Reply UNKNOWN = error("\"NOT_FOUND\"", "Could not resolve to a node");

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final ProjectHost projects = edge.bean(ProjectHost.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void tokenIsForTheRepositoryAndForIssuesAndProjectsAlone() {
    github.on(ROUTE, ADDED);

    projects.add(BILLING, PROJECT, "I_1");

    assertEquals(
        "{\"repository_ids\":[42],"
            + "\"permissions\":{\"issues\":\"write\",\"organization_projects\":\"write\"}}",
        github.asked("POST /api/v3/app/installations/11/access_tokens").getFirst().body());
  }

  @Test
  void issueThatIsNotKnownEverywhereYetIsAddedAtTheSecondAttempt() {
    github.on(ROUTE, UNKNOWN, ADDED);

    assertEquals("PVTI_1", projects.add(BILLING, PROJECT, "I_1"));
    assertEquals(2, github.asked(ROUTE).size());
  }

  @Test
  void issueThatIsNotThereIsNotFoundAfterTwoAttempts() {
    github.on(ROUTE, UNKNOWN);

    Refused refused = assertThrows(Refused.class, () -> projects.add(BILLING, PROJECT, "I_1"));

    assertEquals(Reason.NOT_FOUND, refused.reason());
    assertEquals(2, github.asked(ROUTE).size());
  }

  @Test
  void outageThatGitHubTellsWithTwoHundredIsBridged() {
    github.on(ROUTE, error("null", "Something went wrong while executing your query."), ADDED);

    assertEquals("PVTI_1", projects.add(BILLING, PROJECT, "I_1"));
  }

  @Test
  void answerWithoutTheItemIsAnOutage() {
    github.on(ROUTE, json(200, "{\"data\":{\"added\":{\"item\":null}}}"));

    Unavailable outage =
        assertThrows(Unavailable.class, () -> projects.add(BILLING, PROJECT, "I_1"));

    assertTrue(outage.text().contains("added.item"), outage.text());
  }

  @Test
  void organisationThatIsClosedToTheAppMakesTheProjectInvisible() {
    github.on(
        ROUTE,
        json(
            200,
            "{\"data\":{\"repository\":{\"issue\":{\"id\":\"I_1\",\"projectItems\":null}},"
                + "\"organization\":null},\"errors\":[{\"type\":\"FORBIDDEN\","
                + "\"path\":[\"organization\"],\"message\":\"Resource protected by SAML\"},"
                + "{\"type\":\"FORBIDDEN\",\"path\":[\"repository\",\"issue\",\"projectItems\","
                + "\"nodes\",0],\"message\":\"Resource not accessible by integration\"}]}"));

    assertEquals(
        ProjectView.invisible(PROJECT.ref()),
        projects.view(BILLING, new IssueNumber(1), PROJECT.ref()));
  }

  @Test
  void issueThatIsNotThereIsNotFoundAndNotTakenForAnInvisibleProject() {
    github.on(
        ROUTE,
        json(
            200,
            "{\"data\":{\"repository\":{\"issue\":null},\"organization\":null},\"errors\":"
                + "[{\"type\":\"NOT_FOUND\",\"path\":[\"repository\",\"issue\"],"
                + "\"message\":\"Could not resolve to an Issue\"}]}"));

    assertEquals(
        Reason.NOT_FOUND,
        assertThrows(Refused.class, () -> projects.view(BILLING, new IssueNumber(1), PROJECT.ref()))
            .reason());
  }

  private static Reply error(String type, String message) {
    return json(
        200,
        "{\"data\":{\"added\":null},\"errors\":[{\"type\":"
            + type
            + ",\"path\":[\"added\"],\"message\":\""
            + message
            + "\"}]}");
  }
}
