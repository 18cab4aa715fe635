package io.quaymaster.github.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Refused;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.github.Edge;
import io.quaymaster.github.SimulatedScene;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is done under the name that a repository had. */
class MovedRepositoryTest {
  private static final IssueNumber ISSUE = new IssueNumber(1);

  @Test
  void commentIsFoundAndWrittenUnderTheOldName() {
    try (SimulatedScene scene = new SimulatedScene()) {
      Repository moved = scene.repository(Map.of("README.md", "hello"));
      Actor person = Actor.of(scene.octocat);
      var _ = moved.issues().open(person, NewIssue.of("It fails", null));
      InstalledRepository asItWas = scene.installed(moved);
      assertTrue(scene.github.state().repositories().rename(person, moved, "another-name"));
      FeedbackHost host = scene.edge.bean(FeedbackHost.class);

      long id = host.writeComment(asItWas, ISSUE, Optional.empty(), "<!-- a --> first");
      assertEquals(Optional.of(id), host.findComment(asItWas, ISSUE, "<!-- a -->"));
      host.writeComment(asItWas, ISSUE, Optional.of(id), "<!-- a --> second");

      assertEquals(
          Optional.of("<!-- a --> second"), moved.issues().comments().find(id).map(Comment::body));
      assertEquals(List.of(), scene.github.rules().violations().list());
    }
  }

  @Test
  void anotherHostNeverGetsOurToken() {
    try (StubGitHub stub = new StubGitHub();
        StubGitHub elsewhere = new StubGitHub();
        Edge edge = Edge.to(stub)) {
      String comments = "/api/v3/repos/acme/billing/issues/1/comments";
      FeedbackHost host = edge.bean(FeedbackHost.class);
      for (int status : List.of(301, 302, 307, 308)) {
        StubGitHub.Reply away =
            StubGitHub.json(status, "{}").with("Location", elsewhere.url() + comments);
        stub.on("GET " + comments, away).on("POST " + comments, away);

        assertThrows(Refused.class, () -> host.findComment(Edge.BILLING, ISSUE, "x"));
        assertThrows(
            Refused.class, () -> host.writeComment(Edge.BILLING, ISSUE, Optional.empty(), "x"));
      }

      assertFalse(elsewhere.lines().isEmpty(), "the JDK's client follows, without the token");
      for (String route : List.of("GET " + comments, "POST " + comments)) {
        elsewhere
            .asked(route)
            .forEach(asked -> assertFalse(asked.headers().containsKey("authorization"), route));
      }
    }
  }
}
