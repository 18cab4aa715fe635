package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Label;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.issue.Reaction;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One issue or pull request with its comments, and the forms to act on it. */
final class IssuePages {
  private IssuePages() {}

  static PageAnswer one(PageView view, Issue issue) {
    boolean acts = view.viewer().isPresent();
    List<Comment> comments = view.repository().issues().comments().of(issue.number());
    return Layout.page(
        "#" + issue.number() + " " + issue.title(),
        view.way(crumb(view)),
        Html.tag(
            "p",
            Html.text(
                issue.state().wire()
                    + ", opened by "
                    + issue.author().login()
                    + ", "
                    + issue.createdAt())),
        plan(view, issue),
        Html.tag("h2", "Labels"),
        labels(view, issue, acts),
        view.repository()
            .pullRequests()
            .find(issue.number())
            .map(pull -> pull(view, pull))
            .orElseGet(Html::none),
        Html.tag("h2", "Text"),
        Html.tag("pre", Optional.ofNullable(issue.body()).orElse("")),
        Html.tag("h2", "Comments"),
        Html.all(comments, comment -> comment(view.repository(), comment)),
        acts ? acting(view, issue) : Html.none());
  }

  /** Who does it until when, and the boards it is on. */
  private static Html plan(PageView view, Issue issue) {
    String assignees =
        issue.assignees().stream().map(Account::login).collect(Collectors.joining(", "));
    Optional<Milestone> milestone = view.repository().issues().milestones().find(issue.milestone());
    return Html.all(
        assignees.isEmpty() ? Html.none() : Html.tag("p", "Assigned to " + assignees),
        milestone.map(one -> Html.tag("p", "Milestone " + one.title())).orElseGet(Html::none),
        Html.all(
            view.boards(issue),
            board ->
                Html.tag(
                    "p",
                    Html.text("On project "),
                    Html.link(board.project().path(), board.project().title()))));
  }

  private static Html labels(PageView view, Issue issue, boolean acts) {
    if (!acts) {
      return Html.tag("p", String.join(", ", issue.labels()));
    }
    List<String> names = new ArrayList<>(issue.labels());
    view.repository().issues().labels().all().stream()
        .map(Label::name)
        .filter(name -> !issue.hasLabel(name))
        .forEach(names::add);
    Html buttons = Html.all(names, name -> labelButton(issue, name));
    // Two forms: Enter in a text field presses the first button of its form.
    String action = view.path("/issues/" + issue.number() + "/labels");
    Html add =
        Html.all(
            Html.open("label").attribute("for", "add").with(Html.text("Another label")),
            Html.open("input")
                .attribute("id", "add")
                .attribute("name", "add")
                .attribute("type", "text")
                .alone(),
            Html.tag("p", Html.open("button").with(Html.text("Add label"))));
    return Html.all(
        names.isEmpty()
            ? Html.none()
            : post(action).with(Html.open("ul").attribute("class", "labels").with(buttons)),
        post(action).with(add));
  }

  private static Html.Element post(String action) {
    return Html.open("form").attribute("method", "post").attribute("action", action);
  }

  private static Html labelButton(Issue issue, String name) {
    return Html.tag(
        "li",
        Html.open("button")
            .attribute("class", "label")
            .attribute("name", "toggle")
            .attribute("value", name)
            .attribute("aria-pressed", issue.hasLabel(name))
            .with(Html.text(name)));
  }

  private static Html pull(PageView view, PullRequest pull) {
    boolean open = !pull.merged() && view.repository().pullRequests().issue(pull).open();
    String state = pull.merged() ? " (merged)" : "";
    List<Html> commits =
        view.repository().pullRequests().commits(pull).stream()
            .map(
                commit ->
                    Html.row(
                        RepositoryPages.commit(view, commit), Html.text(commit.getShortMessage())))
            .toList();
    return Html.all(
        Html.tag("h2", "Pull request"),
        Html.tag("p", "From " + pull.headBranch() + " to " + pull.baseBranch() + state),
        Html.table("Commits", List.of("Commit", "Message"), commits),
        open && view.viewer().isPresent()
            ? Layout.button(view.path("/pull/" + pull.number() + "/merge"), "Merge")
            : Html.none());
  }

  private static Html comment(Repository repository, Comment comment) {
    String reactions =
        repository.issues().reactions().of(comment.id()).stream()
            .map(Reaction::content)
            .collect(Collectors.joining(", "));
    return Html.open("article")
        .attribute("id", "issuecomment-" + comment.id())
        .with(
            Html.tag("header", comment.author().login() + ", " + comment.createdAt()),
            Html.tag("pre", comment.body()),
            reactions.isEmpty() ? Html.none() : Html.tag("p", "Reactions: " + reactions));
  }

  private static Html acting(PageView view, Issue issue) {
    String self = view.path("/issues/" + issue.number());
    return Html.all(
        Html.open("form")
            .attribute("method", "post")
            .attribute("action", self + "/comments")
            .with(
                field("textarea", "body", "Your comment"),
                Html.tag("p", Html.open("button").with(Html.text("Comment")))),
        Layout.button(self + "/state", issue.open() ? "Close" : "Reopen"));
  }

  static Html field(String tag, String name, String label) {
    Html.Element element = Html.open(tag).attribute("id", name).attribute("name", name);
    return Html.all(
        Html.open("label").attribute("for", name).with(Html.text(label)),
        tag.equals("input")
            ? element.attribute("type", "text").attribute("required", "required").alone()
            : element.attribute("rows", 4).with());
  }

  static String path(PageView view, Issue issue) {
    return view.path((issue.pullRequest() ? "/pull/" : "/issues/") + issue.number());
  }

  static Layout.Crumb crumb(PageView view) {
    return new Layout.Crumb("Issues", view.path("/issues"));
  }
}
