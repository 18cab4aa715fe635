package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.ProjectField;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An item on a board.
 *
 * @param state everything
 * @param person who looks
 * @param board it is on
 * @param item to show
 */
record ProjectCard(GitHubState state, Optional<Account> person, Board board, Item item) {

  Html html() {
    Caller viewer =
        person.<Caller>map(one -> new Caller.User(one.login())).orElseGet(Caller.Anonymous::new);
    return state
        .repositories()
        .find(item.content().repositoryId())
        .filter(repository -> state.visible(viewer, repository))
        .flatMap(this::shown)
        .orElseGet(() -> Html.tag("article", "An item that you may not see"));
  }

  private Optional<Html> shown(Repository repository) {
    return repository.issues().all().stream()
        .filter(issue -> issue.id() == item.content().issueId())
        .findFirst()
        .map(issue -> shown(repository, issue));
  }

  private Html shown(Repository repository, Issue issue) {
    String path =
        "/" + repository.name() + (issue.pullRequest() ? "/pull/" : "/issues/") + issue.number();
    Html pairs = Html.all(board.fields(), field -> pair(field, value(repository, issue, field)));
    return Html.tag(
        "article",
        Html.tag("h3", Html.link(path, issue.title())),
        Html.tag("p", repository.name() + " #" + issue.number() + ", " + issue.state().wire()),
        pairs.markup().isEmpty() ? Html.none() : Html.tag("dl", pairs));
  }

  private static Html pair(ProjectField field, String value) {
    return value.isEmpty()
        ? Html.none()
        : Html.all(Html.tag("dt", field.name()), Html.tag("dd", value));
  }

  private String value(Repository repository, Issue issue, ProjectField field) {
    return switch (field.type()) {
      case SINGLE_SELECT, TEXT, NUMBER, DATE, ITERATION ->
          item.value(field.id()).map(field::shown).orElse("");
      case ASSIGNEES -> joined(issue.assignees().stream().map(Account::login).toList());
      case LABELS -> joined(issue.labels());
      case MILESTONE ->
          repository.issues().milestones().find(issue.milestone()).map(Milestone::title).orElse("");
      case TITLE, REPOSITORY, LINKED_PULL_REQUESTS, REVIEWERS, PARENT_ISSUE, SUB_ISSUES_PROGRESS ->
          "";
    };
  }

  private static String joined(List<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }
}
