package io.quaymaster.simulator.rest.repository;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.Urls;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** {@code branches} and {@code tags}. */
public final class BranchRoutes implements Routes {
  @Override
  public void addTo(Router router) {
    router
        .get("/repos/{owner}/{repo}/branches", BranchRoutes::branches)
        .get("/repos/{owner}/{repo}/branches/{branch...}", BranchRoutes::branch)
        .get("/repos/{owner}/{repo}/tags", BranchRoutes::tags);
  }

  private static ApiAnswer branches(RestCall call) {
    Repository repository = call.repository();
    return Paging.list(
        call,
        repository.git().refs().list("refs/heads/"),
        ref ->
            Json.object()
                .put("name", ref.shortName())
                .put("protected", false)
                .set("commit", pointer(call, repository, ref.target())));
  }

  private static ApiAnswer branch(RestCall call) {
    Repository repository = call.repository();
    String name = call.path("branch");
    Optional<RevCommit> tip =
        repository.git().refs().branch(name).flatMap(repository.git().objects()::commit);
    if (tip.isEmpty()) {
      return Answers.error(404, "Branch not found");
    }
    Urls urls = call.shapes().urls();
    ObjectNode json = Json.object().put("name", name);
    json.set("commit", call.shapes().commits().listed(repository, tip.get()));
    json.putObject("_links")
        .put("self", urls.api(repository, "/branches/" + name))
        .put("html", urls.page(repository, "/tree/" + name));
    json.put("protected", false);
    ObjectNode protection = json.putObject("protection").put("enabled", false);
    ObjectNode checks = protection.putObject("required_status_checks");
    checks.put("enforcement_level", "off");
    checks.putArray("contexts");
    checks.putArray("checks");
    json.put("protection_url", urls.api(repository, "/branches/" + name + "/protection"));
    return call.ok(json);
  }

  private static ApiAnswer tags(RestCall call) {
    Repository repository = call.repository();
    List<NamedRef> newestNamesFirst = repository.git().refs().list("refs/tags/").reversed();
    return Paging.list(call, newestNamesFirst, ref -> tag(call, repository, ref));
  }

  private static ObjectNode tag(RestCall call, Repository repository, NamedRef ref) {
    Urls urls = call.shapes().urls();
    String name = ref.shortName();
    ObjectId commit = repository.git().refs().peel(ref.target()).orElse(ref.target());
    ObjectNode json = Json.object().put("name", name);
    json.put("zipball_url", urls.api(repository, "/zipball/refs/tags/" + name));
    json.put("tarball_url", urls.api(repository, "/tarball/refs/tags/" + name));
    json.set("commit", pointer(call, repository, commit));
    return json.put("node_id", NodeId.of("REF", repository.id(), ref.name()));
  }

  private static ObjectNode pointer(RestCall call, Repository repository, ObjectId id) {
    return Json.object()
        .put("sha", id.name())
        .put("url", call.shapes().urls().api(repository, "/commits/" + id.name()));
  }
}
