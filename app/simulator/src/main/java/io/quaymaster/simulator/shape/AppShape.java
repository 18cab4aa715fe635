package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The shapes of Apps and installations. */
public final class AppShape {
  private final Urls urls;
  private final AccountShape accounts;

  AppShape(Urls urls, AccountShape accounts) {
    this.urls = urls;
    this.accounts = accounts;
  }

  /** An App. */
  public ObjectNode app(GitHubApp app) {
    ObjectNode json = Json.object();
    json.put("id", app.id());
    json.put("client_id", app.clientId());
    json.put("slug", app.slug());
    json.put("node_id", app.nodeId());
    json.set("owner", accounts.simple(app.owner()));
    json.put("name", app.name());
    json.put("description", "");
    json.put("external_url", urls.page("/apps/" + app.slug()));
    json.put("html_url", urls.page("/apps/" + app.slug()));
    json.put("created_at", Json.time(app.createdAt()));
    json.put("updated_at", Json.time(app.createdAt()));
    json.set("permissions", permissions(app.permissions()));
    json.set("events", events(app.events()));
    return json;
  }

  /** An installation. */
  public ObjectNode installation(Installation installation, GitHubApp app) {
    String path = "/app/installations/" + installation.id();
    ObjectNode json = Json.object();
    json.put("id", installation.id());
    json.put("client_id", app.clientId());
    json.set("account", accounts.simple(installation.account()));
    json.put("repository_selection", installation.scope().wire());
    json.put("access_tokens_url", urls.api(path + "/access_tokens"));
    json.put("repositories_url", urls.api("/installation/repositories"));
    String login = installation.account().login();
    json.put(
        "html_url",
        urls.page("/organizations/" + login + "/settings/installations/" + installation.id()));
    json.put("app_id", app.id());
    json.put("app_slug", app.slug());
    json.put("target_id", installation.account().id());
    json.put("target_type", installation.account().type().wire());
    json.set("permissions", permissions(installation.permissions()));
    json.set("events", events(installation.events()));
    json.put("created_at", Json.time(installation.createdAt()));
    json.put("updated_at", Json.time(installation.updatedAt()));
    json.putNull("single_file_name");
    json.put("has_multiple_single_files", false);
    json.putArray("single_file_paths");
    json.set("suspended_by", accounts.orNull(installation.suspendedBy()));
    json.put("suspended_at", Json.time(installation.suspendedAt()));
    return json;
  }

  /** Permissions by name. */
  public ObjectNode permissions(Map<String, Access> permissions) {
    ObjectNode json = Json.object();
    new TreeMap<>(permissions).forEach((name, access) -> json.put(name, access.wire()));
    return json;
  }

  private static ArrayNode events(Set<String> events) {
    ArrayNode json = Json.array();
    new TreeSet<>(events).forEach(json::add);
    return json;
  }
}
