package io.quaymaster.github.webhook;

import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.Issue;
import io.quaymaster.event.GitHubEvent.IssueAction;
import io.quaymaster.event.GitHubEvent.IssueChanged;
import io.quaymaster.event.GitHubEvent.MovedIssue;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import java.util.Locale;
import java.util.Optional;

/** {@code issues}. */
final class IssueEvents {
  private IssueEvents() {}

  static GitHubEvent read(PayloadReader payload) {
    IssueAction action = IssueAction.valueOf(payload.text("action").toUpperCase(Locale.ROOT));
    return new IssueChanged(
        payload.repository(),
        action,
        issue(payload.object("issue")),
        payload.has("label") ? Optional.of(payload.object("label").text("name")) : Optional.empty(),
        action == IssueAction.TRANSFERRED ? Optional.of(moved(payload)) : Optional.empty());
  }

  private static Issue issue(PayloadReader issue) {
    return new Issue(
        new IssueNumber(issue.id("number")),
        issue.id("id"),
        issue.text("node_id"),
        issue.text("title"),
        issue.text("state").equals("open"),
        issue.objects("labels").stream().map(label -> label.text("name")).toList());
  }

  private static MovedIssue moved(PayloadReader payload) {
    PayloadReader changes = payload.object("changes");
    PayloadReader repository = changes.object("new_repository");
    return new MovedIssue(
        new InstalledRepository(
            payload.installation(),
            new RepositoryId(repository.id("id")),
            RepositoryRef.parse(repository.text("full_name"))),
        issue(changes.object("new_issue")));
  }
}
