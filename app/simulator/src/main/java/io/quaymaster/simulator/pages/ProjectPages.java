package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.DataType;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.Option;
import io.quaymaster.simulator.state.project.Project;
import io.quaymaster.simulator.state.project.ProjectField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The projects of an account, and one as a board: a column for each Status.
 *
 * @param state everything
 * @param person who looks; nobody sees public projects only
 */
record ProjectPages(GitHubState state, Optional<Account> person) {
  private static final String STATUS = "Status";

  /** Answers {@code /orgs/acme/projects} and {@code /orgs/acme/projects/1}; empty for others. */
  Optional<PageAnswer> show(List<String> parts) {
    Optional<Account> owner =
        state.accounts().find(parts.get(1)).filter(one -> kind(one).equals(parts.getFirst()));
    if (parts.size() == 3) {
      return owner.map(this::list);
    }
    String number = parts.getLast();
    return parts.size() == 4 && number.matches("\\d{1,9}")
        ? owner
            .flatMap(one -> state.projects().find(one, Integer.parseInt(number)))
            .filter(board -> sees(board.project()))
            .map(this::board)
        : Optional.empty();
  }

  private static String kind(Account account) {
    return account.type() == AccountType.ORGANIZATION ? "orgs" : "users";
  }

  /** Whether the person may see a project. */
  boolean sees(Project project) {
    return project.isPublic()
        || person.filter(one -> state.accounts().owns(one, project.owner())).isPresent();
  }

  private PageAnswer list(Account owner) {
    return Layout.page("Projects of " + owner.login(), way(owner), table(owner));
  }

  /** The projects of an account that the person sees. */
  Html table(Account owner) {
    List<Html> rows =
        state.projects().of(owner).stream()
            .filter(board -> sees(board.project()))
            .map(
                board ->
                    Html.row(
                        Html.link(board.project().path(), title(board.project())),
                        Html.text(board.items().size()),
                        Html.text(board.project().closedAt() == null ? "open" : "closed")))
            .toList();
    return Html.table("Projects", List.of("Project", "Items", "State"), rows);
  }

  private static String title(Project project) {
    return "#" + project.number() + " " + project.title();
  }

  private static List<Layout.Crumb> way(Account owner) {
    return List.of(
        new Layout.Crumb(owner.login(), "/" + owner.login()),
        new Layout.Crumb("Projects", "/" + kind(owner) + "/" + owner.login() + "/projects"));
  }

  private PageAnswer board(Board board) {
    Optional<ProjectField> status =
        board.field(STATUS).filter(one -> one.type() == DataType.SINGLE_SELECT);
    List<Html> columns = new ArrayList<>();
    columns.add(column(board, "No " + STATUS, in(board, status, Optional.empty())));
    for (Option option : status.map(ProjectField::options).orElse(List.of())) {
      columns.add(column(board, option.name(), in(board, status, Optional.of(option))));
    }
    Project project = board.project();
    return Layout.page(
        title(project),
        way(project.owner()),
        project.closedAt() == null ? Html.none() : Html.tag("p", "This project is closed."),
        Html.open("div").attribute("class", "board").with(columns.toArray(Html[]::new)));
  }

  private static List<Item> in(
      Board board, Optional<ProjectField> status, Optional<Option> option) {
    Optional<FieldValue> wanted = option.map(one -> new FieldValue.Choice(one.id()));
    return board.items().stream()
        .filter(item -> status.flatMap(field -> item.value(field.id())).equals(wanted))
        .toList();
  }

  private Html column(Board board, String name, List<Item> items) {
    return Html.tag(
        "section",
        Html.tag("h2", name + " (" + items.size() + ")"),
        Html.all(items, item -> new ProjectCard(state, person, board, item).html()));
  }
}
