package io.quaymaster.simulator.rest.app;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;

/** {@code /user}, {@code /users} and what a user may do in a repository. */
public final class UserRoutes implements Routes {
  @Override
  public void addTo(Router router) {
    router
        .get("/user", UserRoutes::self)
        .get("/users/{user}", call -> profile(call, call.account("user")))
        .get("/repos/{owner}/{repo}/collaborators/{user}/permission", UserRoutes::permission);
  }

  private static ApiAnswer self(RestCall call) {
    return switch (call.caller()) {
      case Caller.User _ -> profile(call, call.actor().account());
      case Caller.Anonymous() -> Answers.error(401, "Requires authentication");
      case Caller.App _, Caller.Installation _ ->
          Answers.error(403, "Resource not accessible by integration");
    };
  }

  private static ApiAnswer profile(RestCall call, Account account) {
    return call.ok(call.shapes().accounts().profile(account));
  }

  private static ApiAnswer permission(RestCall call) {
    var repository = call.repository();
    call.actor();
    Account user = call.account("user");
    Role role = call.state().role(user, repository);
    var shown = call.shapes().accounts().simple(user);
    call.shapes().repositories().addPermissions(shown, role);
    shown.put("role_name", role.wire());
    return call.ok(
        Json.object()
            .put("permission", role.legacy())
            .put("role_name", role.wire())
            .set("user", shown));
  }
}
