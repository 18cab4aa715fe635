package io.quaymaster.github.host;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.Edge.COMMIT;
import static io.quaymaster.github.StubGitHub.DROPPED;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.kernel.IssueNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedbackTest {
  private static final String REPO = "/api/v3/repos/acme/billing";
  private static final String CHECKS = "GET " + REPO + "/commits/" + COMMIT + "/check-runs";
  private static final String UPDATE = "PATCH " + REPO + "/check-runs/5";
  private static final String COMMENTS = "GET " + REPO + "/issues/7/comments";
  private static final IssueNumber ISSUE = new IssueNumber(7);
  private static final String NEXT =
      "<http://x/?page=2>; rel=\"next\", <http://x/?page=9>; rel=\"last\"";

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final FeedbackHost feedback = edge.bean(FeedbackHost.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void newestCheckOfThatNameIsFoundOnAnyPage() {
    github.on(
        CHECKS,
        json(200, runs("{\"id\":3,\"external_id\":\"run\"},{\"id\":9,\"external_id\":\"x\"}"))
            .with("Link", NEXT),
        json(200, runs("{\"id\":4,\"external_id\":\"run\"},{\"id\":8}")));

    assertEquals(
        Optional.of(4L), feedback.findCheck(BILLING, COMMIT, "quaymaster / release", "run"));

    assertEquals(
        CHECKS + "?check_name=quaymaster+%2F+release&app_id=7&filter=all&per_page=100&page=2",
        github.lines().getLast());
    github.on(CHECKS, json(200, runs("")));
    assertEquals(Optional.empty(), feedback.findCheck(BILLING, COMMIT, "x", "run"));
  }

  @Test
  void checkIsMadeWithItsFirstFiftyRemarksAndTheRestIsAdded() {
    github.on("POST " + REPO + "/check-runs", json(201, "{\"id\":5}"));
    github.on(UPDATE, json(200, "{\"id\":5}"));

    assertEquals(5, feedback.createCheck(BILLING, report(Conclusion.FAILURE, 120)));

    List<String> bodies =
        List.of(
            github.asked("POST " + REPO + "/check-runs").getFirst().body(),
            github.asked(UPDATE).get(0).body(),
            github.asked(UPDATE).get(1).body());
    assertEquals(List.of(50, 50, 20), bodies.stream().map(FeedbackTest::remarks).toList());
    assertTrue(bodies.get(0).contains("\"head_sha\":\"" + COMMIT + "\""), bodies.get(0));
    assertTrue(bodies.get(0).contains("\"conclusion\":\"failure\""), bodies.get(0));
    assertTrue(
        bodies
            .get(0)
            .contains(
                "{\"path\":\"a.yml\",\"start_line\":1,\"end_line\":1,\"start_column\":3,"
                    + "\"end_column\":3,\"annotation_level\":\"warning\",\"message\":\"m1\"}"),
        bodies.get(0));
    assertFalse(bodies.get(1).contains("head_sha"));
    assertTrue(bodies.get(2).contains("\"m120\""));
  }

  @Test
  void checkUnderWayHasNoConclusionAndNoRemarks() {
    github.on("POST " + REPO + "/check-runs", json(201, "{\"id\":5}"));
    CheckReport underWay =
        new CheckReport(
            "n", COMMIT, "run", Optional.empty(), "title", "s".repeat(70_000), List.of());

    feedback.createCheck(BILLING, underWay);

    String body = github.asked("POST " + REPO + "/check-runs").getFirst().body();
    assertTrue(body.contains("\"status\":\"in_progress\""), "status");
    assertFalse(body.contains("conclusion") || body.contains("annotations"), "none");
    assertTrue(body.contains("s\\n\\n… (cut)\""), "the summary is cut");
    assertTrue(body.length() < 66_000, "at most 65,535 characters of summary");
  }

  @Test
  void updateSendsOnlyTheRemarksThatAreNotThereYet() {
    github.on(
        "GET " + REPO + "/check-runs/5",
        json(200, "{\"id\":5,\"output\":{\"annotations_count\":50}}"));
    github.on(UPDATE, json(200, "{\"id\":5}"));

    assertTrue(feedback.updateCheck(BILLING, 5, report(Conclusion.SUCCESS, 60)));

    assertEquals(1, github.asked(UPDATE).size());
    assertEquals(10, remarks(github.asked(UPDATE).getFirst().body()));
  }

  @Test
  void updateWithoutRemarksIsOneCallThatIsRepeatedOverOutages() {
    github.on(UPDATE, json(502, ""), DROPPED, json(200, "{\"id\":5}"));

    assertTrue(feedback.updateCheck(BILLING, 5, report(Conclusion.NEUTRAL, 0)));
    assertEquals(0, github.asked("GET " + REPO + "/check-runs/5").size());
  }

  @Test
  void checkThatIsGoneIsSaidToBeGone() {
    assertFalse(feedback.updateCheck(BILLING, 5, report(Conclusion.SUCCESS, 0)));
    assertFalse(feedback.updateCheck(BILLING, 5, report(Conclusion.SUCCESS, 1)));
  }

  @Test
  void furtherRemarksAreNotSentTwiceOverADroppedConnection() {
    github.on("POST " + REPO + "/check-runs", json(201, "{\"id\":5}"));
    github.on(UPDATE, DROPPED);

    assertThrows(
        Unavailable.class, () -> feedback.createCheck(BILLING, report(Conclusion.FAILURE, 51)));
    assertEquals(1, github.asked(UPDATE).size());
  }

  @Test
  void ownCommentWithTheMarkerIsFoundOnAnyPage() {
    github.on(
        COMMENTS,
        json(
                200,
                "[{\"id\":1,\"body\":\"<!-- m -->\",\"user\":{\"login\":\"mallory\"}},"
                    + "{\"id\":2,\"body\":null,\"user\":{\"login\":\"quaymaster[bot]\"}},"
                    + "{\"id\":3,\"body\":\"<!-- m -->\",\"user\":null}]")
            .with("Link", NEXT),
        json(
            200,
            "[{\"id\":4,\"body\":\"a <!-- m --> b\",\"user\":{\"login\":\"quaymaster[bot]\"}}]"));

    assertEquals(Optional.of(4L), feedback.findComment(BILLING, ISSUE, "<!-- m -->"));
    assertEquals(COMMENTS + "?per_page=100&page=2", github.lines().getLast());

    assertEquals(Optional.empty(), feedback.findComment(BILLING, ISSUE, "<!-- other -->"));
  }

  @Test
  void commentIsWrittenOverTheOldOneWhichIsRefusedWhenThatIsGone() {
    github.on("PATCH " + REPO + "/issues/comments/4", json(200, "{\"id\":4}"));
    github.on("POST " + REPO + "/issues/7/comments", json(201, "{\"id\":6}"));

    assertEquals(4, feedback.writeComment(BILLING, ISSUE, Optional.of(4L), "text"));
    Refused gone =
        assertThrows(
            Refused.class, () -> feedback.writeComment(BILLING, ISSUE, Optional.of(5L), "text"));
    assertEquals(Reason.NOT_FOUND, gone.reason());
    assertEquals(6, feedback.writeComment(BILLING, ISSUE, Optional.empty(), "text"));
  }

  @Test
  void commentWhereIssuesAreOffIsRefused() {
    github.on(
        "POST " + REPO + "/issues/7/comments",
        json(410, "{\"message\":\"Issues has been disabled\"}"));

    assertThrows(
        Refused.class, () -> feedback.writeComment(BILLING, ISSUE, Optional.empty(), "text"));
  }

  private static String runs(String runs) {
    return "{\"total_count\":4,\"check_runs\":[" + runs + "]}";
  }

  private static int remarks(String body) {
    return body.split("\"annotation_level\"", -1).length - 1;
  }

  private static CheckReport report(Conclusion conclusion, int remarks) {
    List<Annotation> annotations =
        IntStream.rangeClosed(1, remarks)
            .mapToObj(
                i -> new Annotation("a.yml", i, i == 1 ? 3 : 0, Annotation.Level.WARNING, "m" + i))
            .toList();
    return new CheckReport(
        "quaymaster / release", COMMIT, "run", Optional.of(conclusion), "t", "s", annotations);
  }
}
