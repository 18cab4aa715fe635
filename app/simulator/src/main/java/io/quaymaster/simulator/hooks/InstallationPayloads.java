package io.quaymaster.simulator.hooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.InstallationAction;
import io.quaymaster.simulator.state.app.InstallationChange;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Set;

/** Payloads of {@code installation}, {@code installation_repositories} and {@code ping}. */
record InstallationPayloads(Shapes shapes, GitHubState state) {

  ObjectNode of(InstallationChange change, GitHubApp app) {
    ObjectNode json = Json.object();
    Installation installation = change.installation();
    ObjectNode shown = shapes.apps().installation(installation, app);
    switch (change) {
      case InstallationChange.Whole(InstallationAction action, _, _) -> {
        json.put("action", action.wire());
        json.set("installation", shown);
        json.set("repositories", brief(reached(installation)));
      }
      case InstallationChange.Repositories(_, Set<Long> added, Set<Long> removed, _) -> {
        json.put("action", added.isEmpty() ? "removed" : "added");
        json.set("installation", shown);
        json.put("repository_selection", installation.scope().wire());
        json.set("repositories_added", brief(byId(added)));
        json.set("repositories_removed", brief(byId(removed)));
      }
    }
    json.putNull("requester");
    json.set("sender", shapes.accounts().simple(change.sender()));
    return json;
  }

  ObjectNode ping(GitHubApp app) {
    ObjectNode json = Json.object();
    json.put("zen", "Keep it logically awesome.");
    json.put("hook_id", app.id());
    ObjectNode hook = json.putObject("hook");
    hook.put("type", "App").put("id", app.id()).put("name", "web");
    hook.put("active", app.hook().active());
    ArrayNode names = hook.putArray("events");
    app.events().stream().sorted().forEach(names::add);
    hook.putObject("config")
        .put("content_type", "json")
        .put("insecure_ssl", "0")
        .put("secret", "********")
        .put("url", app.hook().url().toString());
    hook.put("updated_at", Json.time(app.createdAt()));
    hook.put("created_at", Json.time(app.createdAt()));
    hook.put("app_id", app.id());
    return json;
  }

  private ArrayNode brief(List<Repository> repositories) {
    return Json.array(repositories, shapes.repositories()::brief);
  }

  private List<Repository> reached(Installation installation) {
    return state.repositories().of(installation.account()).stream()
        .filter(one -> installation.scope().contains(one.id()))
        .toList();
  }

  private List<Repository> byId(Set<Long> ids) {
    return ids.stream().sorted().flatMap(id -> state.repositories().find(id).stream()).toList();
  }
}
