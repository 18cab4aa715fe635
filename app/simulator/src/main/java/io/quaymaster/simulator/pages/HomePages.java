package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;

/**
 * The organisations, and the repositories of one.
 *
 * @param state everything
 * @param viewer who looks
 * @param projects as the same person sees them
 */
record HomePages(GitHubState state, Caller viewer, ProjectPages projects) {

  PageAnswer home() {
    List<Account> accounts =
        state.accounts().all().stream()
            .filter(
                account ->
                    account.type() == AccountType.ORGANIZATION
                        || !state.repositories().of(account).isEmpty())
            .toList();
    List<Html> rows =
        accounts.stream()
            .map(
                account ->
                    Html.row(
                        Html.link("/" + account.login(), account.login()),
                        Html.text(visible(account).size())))
            .toList();
    return Layout.page(
        "Organisations",
        List.of(),
        Html.table("Organisations and people", List.of("Name", "Repositories"), rows));
  }

  PageAnswer account(Account account) {
    List<Html> rows = visible(account).stream().map(HomePages::row).toList();
    return Layout.page(
        account.login(),
        List.of(new Layout.Crumb(account.login(), "/" + account.login())),
        Html.table("Repositories", List.of("Name", "Latest release", "Notes"), rows),
        Html.tag("h2", "Projects"),
        projects.table(account));
  }

  private static Html row(Repository repository) {
    String latest = repository.releases().latest().map(release -> release.tagName()).orElse("none");
    String notes =
        (repository.settings().archived() ? "archived " : "")
            + (repository.settings().isPrivate() ? "private" : "");
    return Html.row(
        Html.link("/" + repository.name(), repository.settings().name()),
        Html.text(latest),
        Html.text(notes));
  }

  private List<Repository> visible(Account account) {
    return state.repositories().of(account).stream()
        .filter(repository -> state.visible(viewer, repository))
        .toList();
  }
}
