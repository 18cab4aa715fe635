package io.quaymaster.github.host;

import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Check runs and comments. */
@Singleton
class GitHubFeedback implements FeedbackHost {
  private final GitHubChecks checks;
  private final GitHubComments comments;

  GitHubFeedback(GitHubChecks checks, GitHubComments comments) {
    this.checks = checks;
    this.comments = comments;
  }

  @Override
  public Optional<Long> findCheck(
      InstalledRepository repository, CommitSha commit, String name, String externalId) {
    return checks.find(repository, commit, name, externalId);
  }

  @Override
  public long createCheck(InstalledRepository repository, CheckReport report) {
    return checks.create(repository, report);
  }

  @Override
  public boolean updateCheck(InstalledRepository repository, long id, CheckReport report) {
    return checks.update(repository, id, report);
  }

  @Override
  public Optional<Long> findComment(
      InstalledRepository repository, IssueNumber issue, String marker) {
    return comments.find(repository, issue, marker);
  }

  @Override
  public long writeComment(
      InstalledRepository repository, IssueNumber issue, Optional<Long> existing, String body) {
    return comments.write(repository, issue, existing, body);
  }
}
