package io.quaymaster.simulator.rules;

import static io.quaymaster.simulator.world.Requests.get;
import static io.quaymaster.simulator.world.Requests.post;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.rules.operation.Operation;
import io.quaymaster.simulator.rules.operation.Operations;
import io.quaymaster.simulator.rules.permission.PermissionGate;
import io.quaymaster.simulator.rules.permission.PermissionTable;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.RepositoryScope;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.world.World;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionGateTest {
  private static final Operations OPERATIONS = Operations.load();
  private static final PermissionTable TABLE = PermissionTable.load();
  private static final ApiRequest TAG = post("/repos/acme/billing/git/tags", "{}");
  private static final ApiRequest SECRET = get("/repos/acme/secret/git/ref/heads/main");

  private final World world = new World();
  private final Repository billing = world.repository("billing");
  private final Repository secret = world.privateRepository("secret");

  @Test
  void everyOperationIsInTheTable() {
    for (Operation operation : OPERATIONS.all()) {
      assertDoesNotThrow(() -> TABLE.of(operation.name()));
    }
  }

  @Test
  void installationWithThePermissionMay() {
    Caller caller = installation(Map.of("contents", Access.WRITE), new RepositoryScope.All());
    assertEquals(200, status(caller, TAG));
  }

  @Test
  void installationWithLessIs403AndHearsWhatItLacks() {
    Caller caller = installation(Map.of("contents", Access.READ), new RepositoryScope.All());
    ApiAnswer answer = check(caller, TAG).orElseThrow();
    assertEquals(403, answer.status());
    assertEquals("contents=write", answer.headers().get("X-Accepted-GitHub-Permissions"));
    assertEquals(
        "Resource not accessible by integration",
        Objects.requireNonNull(answer.body()).path("message").textValue());
  }

  @Test
  void oneOfSeveralPermissionsIsEnough() {
    ApiRequest comment = post("/repos/acme/billing/issues/1/comments", "{}");
    var all = new RepositoryScope.All();
    assertEquals(200, status(installation(Map.of("issues", Access.WRITE), all), comment));
    assertEquals(200, status(installation(Map.of("pull_requests", Access.WRITE), all), comment));
    assertEquals(403, status(installation(Map.of("contents", Access.WRITE), all), comment));
  }

  @Test
  void privateRepositoryOutsideTheTokenIs404() {
    Caller caller =
        installation(
            Map.of("contents", Access.WRITE), new RepositoryScope.Selected(Set.of(billing.id())));
    assertEquals(404, status(caller, SECRET));
    Caller both = installation(Map.of("contents", Access.READ), new RepositoryScope.All());
    assertEquals(200, status(both, SECRET));
  }

  @Test
  void publicRepositoryOutsideTheTokenMayBeReadButNotWritten() {
    Caller caller =
        installation(
            Map.of("contents", Access.WRITE), new RepositoryScope.Selected(Set.of(secret.id())));
    assertEquals(200, status(caller, get("/repos/acme/billing/tags")));
    assertEquals(403, status(caller, TAG));
  }

  @Test
  void appByJwtMayOnlyWhatAppsMay() {
    Caller app = new Caller.App(world.app.id());
    assertEquals(200, status(app, get("/app/hook/deliveries")));
    assertEquals(200, status(app, get("/repos/acme/secret/installation")));
    assertEquals(403, status(app, get("/repos/acme/billing/tags")));
    assertEquals(403, status(app, get("/installation/repositories")));
  }

  @Test
  void nobodyElseMayWhatAppsMay() {
    Caller caller = installation(Map.of("contents", Access.WRITE), new RepositoryScope.All());
    assertEquals(401, status(caller, get("/app/hook/deliveries")));
    assertEquals(401, status(new Caller.User("ann"), get("/app")));
    assertEquals(401, status(new Caller.Anonymous(), get("/app")));
  }

  @Test
  void anybodyReadsWhatIsPublicAndNobodyWritesWithoutCredentials() {
    Caller nobody = new Caller.Anonymous();
    assertEquals(200, status(nobody, get("/repos/acme/billing/releases/latest")));
    assertEquals(404, status(nobody, SECRET));
    assertEquals(401, status(nobody, TAG));
    assertEquals(401, status(nobody, get("/user")));
  }

  @Test
  void personPassesWhereTheRepositoryIsVisible() {
    assertEquals(200, status(new Caller.User("ann"), SECRET));
    assertEquals(403, status(new Caller.User("ann"), get("/installation/repositories")));
  }

  @Test
  void organisationIsOpenToItsOwnInstallationOnly() {
    Caller caller = installation(Map.of("members", Access.READ), new RepositoryScope.All());
    assertEquals(200, status(caller, get("/orgs/acme/teams")));
    assertEquals(403, status(caller, get("/orgs/other/teams")));
  }

  private Caller installation(Map<String, Access> permissions, RepositoryScope scope) {
    long id = world.install(new RepositoryScope.All()).id();
    return new Caller.Installation(id, scope, permissions);
  }

  private Optional<ApiAnswer> check(Caller caller, ApiRequest request) {
    return new PermissionGate(OPERATIONS, TABLE, world.state, _ -> caller).check(request);
  }

  private int status(Caller caller, ApiRequest request) {
    return check(caller, request).map(ApiAnswer::status).orElse(200);
  }
}
