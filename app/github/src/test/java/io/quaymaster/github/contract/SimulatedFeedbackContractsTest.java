package io.quaymaster.github.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.github.SimulatedScene;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.check.CheckRun;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.contract.host.CheckRunsContract;
import io.quaymaster.testkit.contract.host.CommentsContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Check runs and comments of the simulated GitHub, through the edge. */
class SimulatedFeedbackContractsTest {
  private static final SimulatedScene SCENE = new SimulatedScene();

  private final Repository stored = SCENE.repository(Map.of("README.md", "hello"));
  private final InstalledRepository installed = SCENE.installed(stored);

  @BeforeEach
  void freshMinute() {
    SCENE.edge.clock.advance(Duration.ofMinutes(2));
  }

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Nested
  class CheckRuns extends CheckRunsContract {
    private final CommitSha commit = SCENE.commit(stored, "one");
    private final CommitSha otherCommit = SCENE.commit(stored, "two");

    @Override
    protected FeedbackHost host() {
      return SCENE.edge.bean(FeedbackHost.class);
    }

    @Override
    protected InstalledRepository repository() {
      return installed;
    }

    @Override
    protected CommitSha commit() {
      return commit;
    }

    @Override
    protected CommitSha otherCommit() {
      return otherCommit;
    }

    @Override
    protected String titleOf(long checkRun) {
      return Objects.requireNonNullElse(shown(checkRun).output().title(), "");
    }

    @Override
    protected int annotationsOf(long checkRun) {
      return shown(checkRun).output().annotations().size();
    }

    private CheckRun shown(long checkRun) {
      return stored.checkRuns().find(checkRun).orElseThrow();
    }
  }

  @Nested
  class Comments extends CommentsContract {
    private final IssueNumber issue = open("one");
    private final IssueNumber otherIssue = open("two");

    private IssueNumber open(String title) {
      return new IssueNumber(
          stored.issues().open(Actor.of(SCENE.octocat), NewIssue.of(title, null)).number());
    }

    @Override
    protected FeedbackHost host() {
      return SCENE.edge.bean(FeedbackHost.class);
    }

    @Override
    protected InstalledRepository repository() {
      return installed;
    }

    @Override
    protected IssueNumber issue() {
      return issue;
    }

    @Override
    protected IssueNumber otherIssue() {
      return otherIssue;
    }

    @Override
    protected void somebodyComments(String body) {
      var found = stored.issues().find(Math.toIntExact(issue.value())).orElseThrow();
      stored.issues().comments().create(Actor.of(SCENE.octocat), found, body);
    }

    @Override
    protected void somebodyDeletes(long comment) {
      stored.issues().comments().delete(Actor.of(SCENE.octocat), comment);
    }

    @Override
    protected String bodyOf(long comment) {
      return stored.issues().comments().find(comment).map(Comment::body).orElseThrow();
    }
  }
}
