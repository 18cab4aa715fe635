package io.quaymaster.simulator.rest.issue;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code assignees} of a repository and of its issues. */
public final class AssigneeRoutes implements Routes {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final String OF_ISSUE = REPOSITORY + "/issues/{number}/assignees";

  @Override
  public void addTo(Router router) {
    router
        .get(REPOSITORY + "/assignees", AssigneeRoutes::all)
        .get(REPOSITORY + "/assignees/{login}", AssigneeRoutes::check)
        .get(OF_ISSUE + "/{login}", AssigneeRoutes::check)
        .post(OF_ISSUE, AssigneeRoutes::add)
        .delete(OF_ISSUE, AssigneeRoutes::remove);
  }

  private static ApiAnswer all(RestCall call) {
    Repository repository = call.repository();
    List<Account> accounts =
        call.state().accounts().all().stream()
            .filter(one -> assignable(call, repository, one))
            .toList();
    return Paging.list(call, accounts, call.shapes().accounts()::simple);
  }

  private static ApiAnswer check(RestCall call) {
    return assignable(call, call.repository(), call.path("login")).isPresent()
        ? ApiAnswer.noContent()
        : ApiAnswer.notFound();
  }

  /** Who may work on issues: owners, and those who were given a role. */
  static Optional<Account> assignable(RestCall call, Repository repository, String login) {
    return call.state().accounts().find(login).filter(one -> assignable(call, repository, one));
  }

  private static boolean assignable(RestCall call, Repository repository, Account account) {
    return account.type() == AccountType.USER
        && (call.state().accounts().owns(account, repository.owner())
            || repository.collaborator(account.login()).includes(Role.READ));
  }

  /** GitHub ignores those who can't be assigned here, without a word. */
  private static ApiAnswer add(RestCall call) {
    List<Account> asked = asked(call);
    return changed(
        call,
        now -> {
          List<Account> more = new ArrayList<>(now);
          asked.stream().filter(one -> !more.contains(one)).forEach(more::add);
          return more;
        },
        201);
  }

  private static ApiAnswer remove(RestCall call) {
    List<Account> asked = asked(call);
    return changed(call, now -> now.stream().filter(one -> !asked.contains(one)).toList(), 200);
  }

  private static List<Account> asked(RestCall call) {
    Repository repository = call.repository();
    return Body.names(call.body().json().path("assignees")).stream()
        .flatMap(login -> assignable(call, repository, login).stream())
        .distinct()
        .toList();
  }

  private static ApiAnswer changed(RestCall call, UnaryOperator<List<Account>> change, int status) {
    Repository repository = call.writable(Role.TRIAGE);
    int number = IssueRoutes.issue(call).number();
    Issue issue = repository.issues().assign(call.actor(), number, change);
    var json = call.shapes().issues().issue(repository, issue);
    return status == 201 ? call.created(json) : call.ok(json);
  }
}
