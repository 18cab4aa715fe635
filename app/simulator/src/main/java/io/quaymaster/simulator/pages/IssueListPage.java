package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The issues and pull requests of a repository, filtered by state, label and words. */
final class IssueListPage {
  private static final List<String> STATES = List.of("open", "closed", "all");

  private IssueListPage() {}

  static PageAnswer of(PageView view) {
    List<Html> rows =
        view.repository().issues().all().reversed().stream()
            .filter(issue -> wanted(view, issue))
            .map(
                issue ->
                    Html.row(
                        Html.link(
                            IssuePages.path(view, issue),
                            "#" + issue.number() + " " + issue.title()),
                        Html.text(issue.pullRequest() ? "pull request" : "issue"),
                        Html.text(issue.state().wire()),
                        Html.text(String.join(", ", issue.labels()))))
            .toList();
    return Layout.page(
        "Issues and pull requests",
        view.way(IssuePages.crumb(view)),
        filter(view),
        Html.table("Newest first", List.of("Title", "Kind", "State", "Labels"), rows),
        view.viewer().isEmpty() ? Html.none() : opening(view));
  }

  private static boolean wanted(PageView view, Issue issue) {
    String state = state(view);
    String label = view.field("label");
    String text = view.field("text").toLowerCase(Locale.ROOT);
    return (state.equals("all") || issue.state().wire().equals(state))
        && (label.isEmpty() || issue.hasLabel(label))
        && issue.title().toLowerCase(Locale.ROOT).contains(text);
  }

  private static String state(PageView view) {
    return STATES.contains(view.field("state")) ? view.field("state") : "open";
  }

  private static Html filter(PageView view) {
    List<String> labels = new ArrayList<>(List.of(""));
    view.repository().issues().labels().all().stream().map(Label::name).forEach(labels::add);
    return Html.open("form")
        .attribute("method", "get")
        .attribute("action", view.path("/issues"))
        .attribute("class", "filter")
        .with(
            choice("state", "State", STATES, state(view)),
            choice("label", "Label", labels, view.field("label")),
            Html.tag(
                "div",
                label("text", "Words in the title"),
                Html.open("input")
                    .attribute("id", "text")
                    .attribute("name", "text")
                    .attribute("type", "text")
                    .attribute("value", view.field("text"))
                    .alone()),
            Html.open("button").with(Html.text("Filter")));
  }

  private static Html choice(String name, String title, List<String> values, String chosen) {
    Html options =
        Html.all(
            values,
            value -> {
              Html.Element option = Html.open("option").attribute("value", value);
              return (value.equals(chosen) ? option.attribute("selected", "selected") : option)
                  .with(Html.text(value.isEmpty() ? "any" : value));
            });
    return Html.tag(
        "div",
        label(name, title),
        Html.open("select").attribute("id", name).attribute("name", name).with(options));
  }

  private static Html label(String name, String title) {
    return Html.open("label").attribute("for", name).with(Html.text(title));
  }

  private static Html opening(PageView view) {
    return Html.all(
        Html.tag("h2", "New issue"),
        Html.open("form")
            .attribute("method", "post")
            .attribute("action", view.path("/issues"))
            .with(
                IssuePages.field("input", "title", "Title"),
                IssuePages.field("textarea", "body", "Text"),
                Html.tag("p", Html.open("button").with(Html.text("Open issue")))));
  }
}
