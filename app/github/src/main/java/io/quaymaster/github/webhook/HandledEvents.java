package io.quaymaster.github.webhook;

import io.quaymaster.event.GitHubEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which events are handled, and how each is read: the one table. Names and actions are those of
 * "Webhook events and payloads" in GitHub's documentation.
 */
final class HandledEvents {
  private static final Set<String> NO_ACTION = Set.of("");

  private record Entry(Set<String> actions, Function<PayloadReader, GitHubEvent> reader) {}

  private static final Map<String, Entry> TABLE =
      Map.of(
          "push",
          new Entry(NO_ACTION, PushEvents::read),
          "pull_request",
          new Entry(
              Set.of("opened", "reopened", "edited", "synchronize", "labeled", "unlabeled"),
              RepositoryEvents::pullRequest),
          "issues",
          new Entry(
              Set.of(
                  "opened", "edited", "labeled", "unlabeled", "closed", "reopened", "transferred"),
              IssueEvents::read),
          "issue_comment",
          new Entry(Set.of("created"), RepositoryEvents::comment),
          "check_run",
          new Entry(Set.of("rerequested"), RepositoryEvents::check),
          "check_suite",
          new Entry(Set.of("rerequested"), RepositoryEvents::checkSuite),
          "repository",
          new Entry(
              Set.of("renamed", "transferred", "archived", "unarchived", "deleted", "edited"),
              RepositoryEvents::repository),
          "installation",
          new Entry(
              Set.of("created", "deleted", "suspend", "unsuspend", "new_permissions_accepted"),
              InstallationEvents::installation),
          "installation_repositories",
          new Entry(Set.of("added", "removed"), InstallationEvents::repositories));

  private HandledEvents() {}

  /** True when the event with this action (empty for none) is in the table. */
  static boolean handles(String event, String action) {
    return reader(event, action).isPresent();
  }

  /** How the event is read. */
  static Optional<Function<PayloadReader, GitHubEvent>> reader(String event, String action) {
    return Optional.ofNullable(TABLE.get(event))
        .filter(entry -> entry.actions().contains(action))
        .map(Entry::reader);
  }
}
