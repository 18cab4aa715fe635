package io.quaymaster.github.roadmap;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.budget.RequestCost;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.rest.IssueClient;
import io.quaymaster.github.rest.IssueClient.Assignees;
import io.quaymaster.github.rest.IssueClient.Change;
import io.quaymaster.github.rest.IssueClient.Issue;
import io.quaymaster.github.rest.IssueClient.Labels;
import io.quaymaster.github.rest.IssueClient.NewIssue;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.roadmap.issue.IssueChange;
import io.quaymaster.roadmap.issue.IssueDraft;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Milestone;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes and changes issues. */
@Singleton
class IssueWrites {
  private final InstallationCalls calls;
  private final IssueClient client;

  IssueWrites(InstallationCalls calls, IssueClient client) {
    this.calls = calls;
    this.client = client;
  }

  IssueSnapshot create(InstalledRepository repository, IssueDraft draft) {
    try {
      return snapshot(create(repository, draft, draft.assignees()));
    } catch (Refused refused) {
      if (draft.assignees().isEmpty() || !isAboutAssignees(refused)) {
        throw refused;
      }
      // Nothing was made: one person who can't be assigned has the whole refused.
      Issue issue = create(repository, draft, List.of());
      return snapshot(
          assign(repository, new IssueNumber(issue.number()), draft.assignees()).orElse(issue));
    }
  }

  private Issue create(InstalledRepository repository, IssueDraft draft, List<Login> assignees) {
    RepositoryRef ref = repository.ref();
    NewIssue wanted =
        new NewIssue(
            draft.title(), draft.body(), draft.labels(), texts(assignees), draft.milestone());
    return calls.make(
        Call.create(repository, Permission.ISSUES),
        out -> client.create(out, ref.owner(), ref.name(), wanted));
  }

  /** GitHub says {@code "field": "assignees", "code": "invalid"}. */
  private static boolean isAboutAssignees(Refused refused) {
    return refused.reason() == Reason.INVALID && refused.text().contains(" assignees ");
  }

  List<Login> change(
      InstalledRepository repository,
      IssueNumber issue,
      IssueChange change,
      Optional<Milestone> milestone) {
    RepositoryRef ref = repository.ref();
    Change parts =
        new Change(
            change.title().orElse(null),
            change.body().orElse(null),
            milestone.map(Milestone::number).orElse(null));
    if (!parts.equals(new Change(null, null, null))) {
      calls.make(
          Call.change(repository, Permission.ISSUES),
          out -> client.update(out, ref.owner(), ref.name(), issue.value(), parts));
    }
    if (!change.labels().isEmpty()) {
      calls.make(
          adding(repository),
          out ->
              client.addLabels(
                  out, ref.owner(), ref.name(), issue.value(), new Labels(change.labels())));
    }
    if (change.assignees().isEmpty()) {
      return List.of();
    }
    List<String> assigned =
        assign(repository, issue, change.assignees()).map(IssueWrites::assigned).orElse(List.of());
    return change.assignees().stream()
        .filter(login -> assigned.stream().noneMatch(login.value()::equalsIgnoreCase))
        .toList();
  }

  /** The issue after the last that could be assigned; empty when nobody could. */
  private Optional<Issue> assign(
      InstalledRepository repository, IssueNumber issue, List<Login> people) {
    RepositoryRef ref = repository.ref();
    try {
      return Optional.of(
          calls.make(
              adding(repository),
              out ->
                  client.assign(
                      out, ref.owner(), ref.name(), issue.value(), new Assignees(texts(people)))));
    } catch (Refused refused) {
      if (!isAboutAssignees(refused)) {
        throw refused;
      }
      // One of several may have had the others refused.
      return people.size() == 1
          ? Optional.empty()
          : people.stream()
              .flatMap(one -> assign(repository, issue, List.of(one)).stream())
              .reduce((_, last) -> last);
    }
  }

  /** What is there already is left as it is, so it may be repeated; it counts as content. */
  private static Call adding(InstalledRepository repository) {
    return Call.change(repository, Permission.ISSUES)
        .with(Effect.IDEMPOTENT_WRITE, RequestCost.REST_CREATE);
  }

  private static List<String> texts(List<Login> people) {
    return people.stream().map(Login::value).toList();
  }

  private static List<String> assigned(Issue issue) {
    List<IssueClient.User> people = issue.assignees();
    return people == null ? List.of() : people.stream().map(IssueClient.User::login).toList();
  }

  private static IssueSnapshot snapshot(Issue issue) {
    return new IssueSnapshot(
        new IssueNumber(issue.number()),
        issue.nodeId(),
        issue.htmlUrl(),
        issue.title(),
        Objects.requireNonNullElse(issue.body(), ""),
        issue.state().equals("open"),
        issue.labels().stream().map(IssueClient.Label::name).toList(),
        assigned(issue),
        Optional.ofNullable(issue.milestone()).map(IssueClient.Milestone::title));
  }
}
