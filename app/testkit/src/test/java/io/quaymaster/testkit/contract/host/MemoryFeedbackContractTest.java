package io.quaymaster.testkit.contract.host;

import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.memory.host.MemoryFeedback;
import io.quaymaster.memory.host.MemoryFeedback.Comment;
import io.quaymaster.testkit.contract.Samples;
import org.junit.jupiter.api.Nested;

class MemoryFeedbackContractTest {
  private final MemoryFeedback host = new MemoryFeedback();

  @Nested
  class CheckRuns extends CheckRunsContract {
    @Override
    protected FeedbackHost host() {
      return host;
    }

    @Override
    protected InstalledRepository repository() {
      return Samples.repository();
    }

    @Override
    protected CommitSha commit() {
      return new CommitSha("a".repeat(40));
    }

    @Override
    protected CommitSha otherCommit() {
      return new CommitSha("b".repeat(40));
    }

    @Override
    protected String titleOf(long checkRun) {
      return shown(checkRun).title();
    }

    @Override
    protected int annotationsOf(long checkRun) {
      return shown(checkRun).annotations().size();
    }

    private CheckReport shown(long checkRun) {
      return host.check(checkRun);
    }
  }

  @Nested
  class Comments extends CommentsContract {
    @Override
    protected FeedbackHost host() {
      return host;
    }

    @Override
    protected InstalledRepository repository() {
      return Samples.repository();
    }

    @Override
    protected IssueNumber issue() {
      return new IssueNumber(3);
    }

    @Override
    protected IssueNumber otherIssue() {
      return new IssueNumber(4);
    }

    @Override
    protected void somebodyComments(String body) {
      host.foreignComment(repository(), issue(), body);
    }

    @Override
    protected void somebodyDeletes(long comment) {
      host.deleteComment(comment);
    }

    @Override
    protected String bodyOf(long comment) {
      return host.comments().stream()
          .filter(kept -> kept.id() == comment)
          .map(Comment::body)
          .findFirst()
          .orElseThrow();
    }
  }
}
