package io.quaymaster.github.webhook;

import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.CheckRerequested;
import io.quaymaster.event.GitHubEvent.CheckSuiteRerequested;
import io.quaymaster.event.GitHubEvent.CommentCreated;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.event.GitHubEvent.RepositoryChanged;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;

/** Events of one repository, but for pushes. */
final class RepositoryEvents {
  private RepositoryEvents() {}

  static GitHubEvent pullRequest(PayloadReader payload) {
    PayloadReader pull = payload.object("pull_request");
    return new PullRequestChanged(
        payload.repository(),
        payload.text("action"),
        new IssueNumber(pull.id("number")),
        pull.text("title"),
        new BranchName(pull.object("base").text("ref")),
        new CommitSha(pull.object("head").text("sha")),
        pull.objects("labels").stream().map(label -> label.text("name")).toList());
  }

  static GitHubEvent comment(PayloadReader payload) {
    PayloadReader issue = payload.object("issue");
    PayloadReader comment = payload.object("comment");
    return new CommentCreated(
        payload.repository(),
        new IssueNumber(issue.id("number")),
        issue.has("pull_request"),
        comment.id("id"),
        // The account may be gone by now; GitHub shows it as "ghost".
        comment.has("user") ? comment.object("user").text("login") : "ghost",
        comment.optionalText("body").orElse(""));
  }

  static GitHubEvent check(PayloadReader payload) {
    PayloadReader check = payload.object("check_run");
    return new CheckRerequested(
        payload.repository(),
        check.text("name"),
        new CommitSha(check.text("head_sha")),
        check.optionalText("external_id").orElse(""));
  }

  static GitHubEvent checkSuite(PayloadReader payload) {
    return new CheckSuiteRerequested(
        payload.repository(), new CommitSha(payload.object("check_suite").text("head_sha")));
  }

  static GitHubEvent repository(PayloadReader payload) {
    InstalledRepository repository = payload.repository();
    return new RepositoryChanged(repository.id(), repository.ref(), payload.text("action"));
  }
}
