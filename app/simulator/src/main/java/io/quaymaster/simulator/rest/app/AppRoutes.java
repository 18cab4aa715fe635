package io.quaymaster.simulator.rest.app;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;

/** {@code /app}, {@code /app/installations} and where an App is installed. */
public final class AppRoutes implements Routes {
  @Override
  public void addTo(Router router) {
    router
        .get("/app", call -> call.ok(call.shapes().apps().app(app(call))))
        .get("/app/installations", AppRoutes::installations)
        .get("/app/installations/{id}", call -> shown(call, installation(call)))
        .get("/app/hook/config", AppRoutes::hookConfig)
        .put("/app/installations/{id}/suspended", AppRoutes::suspend)
        .delete("/app/installations/{id}/suspended", AppRoutes::unsuspend)
        .delete("/app/installations/{id}", AppRoutes::uninstall)
        .get("/repos/{owner}/{repo}/installation", AppRoutes::ofRepository)
        .get("/orgs/{org}/installation", call -> ofAccount(call, call.account("org")))
        .get("/users/{user}/installation", call -> ofAccount(call, call.account("user")))
        .get("/installation/repositories", AppRoutes::repositories)
        .delete("/installation/token", AppRoutes::revoke);
  }

  /** The App that asks; 401 for anybody else. */
  static GitHubApp app(RestCall call) {
    if (call.caller() instanceof Caller.App(long id)) {
      return RestCall.found(call.state().apps().find(id));
    }
    throw new RestProblem(Answers.error(401, "A JSON web token could not be decoded"));
  }

  /** The installation in the path, if it is the App's own. */
  static Installation installation(RestCall call) {
    GitHubApp app = app(call);
    return RestCall.found(
        call.state()
            .installations()
            .find(call.number("id"))
            .filter(one -> one.appId() == app.id()));
  }

  private static ApiAnswer installations(RestCall call) {
    GitHubApp app = app(call);
    List<Installation> all =
        call.state().installations().all().stream().filter(one -> one.appId() == app.id()).toList();
    return Paging.list(call, all, one -> call.shapes().apps().installation(one, app));
  }

  private static ApiAnswer shown(RestCall call, Installation installation) {
    return call.ok(call.shapes().apps().installation(installation, app(call)));
  }

  private static ApiAnswer ofRepository(RestCall call) {
    GitHubApp app = app(call);
    Repository repository =
        RestCall.found(call.state().repositories().find(call.path("owner"), call.path("repo")));
    return shown(
        call,
        RestCall.found(
            call.state()
                .installations()
                .find(app.id(), repository.owner())
                .filter(one -> one.scope().contains(repository.id()))));
  }

  private static ApiAnswer ofAccount(RestCall call, Account account) {
    return shown(call, RestCall.found(call.state().installations().find(app(call).id(), account)));
  }

  private static ApiAnswer hookConfig(RestCall call) {
    GitHubApp app = app(call);
    return call.ok(
        Json.object()
            .put("content_type", "json")
            .put("insecure_ssl", "0")
            .put("secret", "********")
            .put("url", app.hook().url().toString()));
  }

  private static ApiAnswer suspend(RestCall call) {
    call.state().installations().suspend(installation(call).id(), call.actor());
    return ApiAnswer.noContent();
  }

  private static ApiAnswer unsuspend(RestCall call) {
    call.state().installations().unsuspend(installation(call).id(), call.actor());
    return ApiAnswer.noContent();
  }

  private static ApiAnswer uninstall(RestCall call) {
    call.state().installations().delete(installation(call).id(), call.actor());
    return ApiAnswer.noContent();
  }

  private static ApiAnswer repositories(RestCall call) {
    if (!(call.caller() instanceof Caller.Installation caller)) {
      return Answers.error(
          403,
          "You must authenticate with an installation access token in order to list"
              + " repositories for an installation.");
    }
    List<Repository> all =
        call.state().repositories().all().stream()
            .filter(one -> call.state().granted(caller, one))
            .toList();
    String selection =
        call.state()
            .installations()
            .find(caller.installationId())
            .map(one -> one.scope().wire())
            .orElse("selected");
    return Paging.counted(
        call,
        Json.object().put("repository_selection", selection),
        "repositories",
        all,
        one -> call.shapes().repositories().whole(one, Role.NONE));
  }

  private static ApiAnswer revoke(RestCall call) {
    call.request()
        .header("authorization")
        .map(value -> value.substring(value.indexOf(' ') + 1).strip())
        .ifPresent(call.state().tokens()::revoke);
    return ApiAnswer.noContent();
  }
}
