package io.quaymaster.simulator.rest.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.InstallationToken;
import io.quaymaster.simulator.state.app.RepositoryScope;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code POST /app/installations/{id}/access_tokens}, narrowed by repositories and permissions. */
public final class AccessTokenRoutes implements Routes {
  private static final int MOST_REPOSITORIES = 500;

  @Override
  public void addTo(Router router) {
    router.post("/app/installations/{id}/access_tokens", AccessTokenRoutes::issue);
  }

  private static ApiAnswer issue(RestCall call) {
    Installation installation = AppRoutes.installation(call);
    if (installation.suspended()) {
      return Answers.error(403, "This installation has been suspended");
    }
    Set<Repository> asked = repositories(call, installation);
    RepositoryScope scope =
        asked.isEmpty() ? installation.scope() : new RepositoryScope.Selected(ids(asked));
    InstallationToken token =
        call.state().tokens().issue(installation, scope, permissions(call, installation));
    ObjectNode json = Json.object();
    json.put("token", token.token());
    json.put("expires_at", Json.time(token.expiresAt()));
    json.set("permissions", call.shapes().apps().permissions(token.permissions()));
    json.put("repository_selection", scope.wire());
    if (!asked.isEmpty()) {
      json.set("repositories", Json.array(asked, call.shapes().repositories()::whole));
    }
    return ApiAnswer.json(201, json);
  }

  private static Set<Long> ids(Set<Repository> repositories) {
    Set<Long> ids = new LinkedHashSet<>();
    repositories.forEach(repository -> ids.add(repository.id()));
    return ids;
  }

  private static Set<Repository> repositories(RestCall call, Installation installation) {
    Set<Repository> found = new LinkedHashSet<>();
    JsonNode body = call.body().json();
    for (JsonNode name : body.path("repositories")) {
      found.add(
          reachable(
              installation,
              call.state().repositories().find(installation.account().login(), name.asText())));
    }
    for (JsonNode id : body.path("repository_ids")) {
      found.add(reachable(installation, call.state().repositories().find(id.asLong())));
    }
    if (found.size() > MOST_REPOSITORIES) {
      throw new RestProblem(
          Answers.unprocessable("Cannot request access to more than 500 repositories"));
    }
    return found;
  }

  private static Repository reachable(Installation installation, Optional<Repository> found) {
    return found
        .filter(one -> one.owner().id() == installation.account().id())
        .filter(one -> installation.scope().contains(one.id()))
        .orElseThrow(
            () ->
                new RestProblem(
                    Answers.unprocessable(
                        "There is at least one repository that does not exist or is not"
                            + " accessible to the parent installation.")));
  }

  private static Map<String, Access> permissions(RestCall call, Installation installation) {
    JsonNode asked = call.body().json().path("permissions");
    if (!asked.isObject()) {
      return installation.permissions();
    }
    Map<String, Access> narrowed = new LinkedHashMap<>();
    asked
        .properties()
        .forEach(
            entry -> {
              Access granted = installation.permissions().get(entry.getKey());
              Access wanted = Access.parse(entry.getValue().asText()).orElse(null);
              if (granted == null || wanted == null || !granted.includes(wanted)) {
                throw new RestProblem(
                    Answers.unprocessable(
                        "The permissions requested are not granted to this installation."));
              }
              narrowed.put(entry.getKey(), wanted);
            });
    if (installation.permissions().containsKey("metadata")) {
      narrowed.putIfAbsent("metadata", Access.READ);
    }
    return narrowed;
  }
}
