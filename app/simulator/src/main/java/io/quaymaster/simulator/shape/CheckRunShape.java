package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.app.Apps;
import io.quaymaster.simulator.state.check.Annotation;
import io.quaymaster.simulator.state.check.CheckRun;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of check runs and their annotations. */
public final class CheckRunShape {
  private final Urls urls;
  private final AppShape shapes;
  private final Apps apps;

  CheckRunShape(Urls urls, AppShape shapes, Apps apps) {
    this.urls = urls;
    this.shapes = shapes;
    this.apps = apps;
  }

  /** A check run. */
  public ObjectNode of(Repository repository, CheckRun run) {
    String self = urls.api(repository, "/check-runs/" + run.id());
    String page = urls.page(repository, "/runs/" + run.id());
    ObjectNode json = Json.object();
    json.put("id", run.id());
    json.put("name", run.name());
    json.put("node_id", NodeId.of("CR", repository.id(), run.id()));
    json.put("head_sha", run.head().name());
    json.put("external_id", run.externalId() == null ? "" : run.externalId());
    json.put("url", self);
    json.put("html_url", page);
    json.put("details_url", run.detailsUrl() == null ? page : run.detailsUrl());
    json.put("status", run.status());
    json.put("conclusion", run.conclusion());
    json.put("started_at", Json.time(run.startedAt()));
    json.put("completed_at", Json.time(run.completedAt()));
    addOutput(json, run, self);
    json.putObject("check_suite").put("id", run.suiteId());
    apps.find(run.appId()).ifPresent(app -> json.set("app", shapes.app(app)));
    List<PullRequest> pulls =
        repository.pullRequests().open().stream()
            .filter(pull -> pull.head().equals(run.head()))
            .toList();
    json.set("pull_requests", Json.array(pulls, pull -> pullRequest(repository, pull)));
    return json;
  }

  private static void addOutput(ObjectNode json, CheckRun run, String self) {
    json.putObject("output")
        .put("title", run.output().title())
        .put("summary", run.output().summary())
        .put("text", run.output().text())
        .put("annotations_count", run.output().annotations().size())
        .put("annotations_url", self + "/annotations");
  }

  /** The check run of a webhook: its suite in full. */
  public ObjectNode told(Repository repository, CheckRun run) {
    ObjectNode json = of(repository, run);
    ObjectNode suite = json.putObject("check_suite");
    suite.put("id", run.suiteId());
    suite.put("node_id", NodeId.of("CS", repository.id(), run.suiteId()));
    suite.put("head_branch", branch(repository, run));
    suite.put("head_sha", run.head().name());
    suite.put("status", run.status());
    suite.put("conclusion", run.conclusion());
    suite.put("url", urls.api(repository, "/check-suites/" + run.suiteId()));
    suite.putNull("before");
    suite.putNull("after");
    suite.set("pull_requests", json.get("pull_requests").deepCopy());
    apps.find(run.appId()).ifPresent(app -> suite.set("app", shapes.app(app)));
    suite.put("created_at", Json.time(run.startedAt()));
    suite.put("updated_at", Json.time(run.startedAt()));
    return json;
  }

  private static @Nullable String branch(Repository repository, CheckRun run) {
    return repository.git().refs().list("refs/heads/").stream()
        .filter(ref -> ref.target().equals(run.head()))
        .map(ref -> ref.shortName())
        .findFirst()
        .orElse(null);
  }

  private ObjectNode pullRequest(Repository repository, PullRequest pull) {
    ObjectNode json = Json.object();
    json.put("url", urls.api(repository, "/pulls/" + pull.number()));
    json.put("id", pull.id());
    json.put("number", pull.number());
    json.set("head", end(repository, pull.headBranch(), pull.head().name()));
    json.set("base", end(repository, pull.baseBranch(), pull.base().name()));
    return json;
  }

  private ObjectNode end(Repository repository, String branch, String sha) {
    ObjectNode json = Json.object().put("ref", branch).put("sha", sha);
    json.putObject("repo")
        .put("id", repository.id())
        .put("url", urls.api(repository, ""))
        .put("name", repository.settings().name());
    return json;
  }

  /** An annotation. */
  public ObjectNode annotation(Repository repository, CheckRun run, Annotation annotation) {
    ObjectNode json = Json.object();
    json.put("path", annotation.path());
    json.put(
        "blob_href", urls.page(repository, "/blob/" + run.head().name() + "/" + annotation.path()));
    json.put("start_line", annotation.startLine());
    json.put("end_line", annotation.endLine());
    json.put("start_column", annotation.startColumn());
    json.put("end_column", annotation.endColumn());
    json.put("annotation_level", annotation.level());
    json.put("title", annotation.title());
    json.put("message", annotation.message());
    json.put("raw_details", annotation.rawDetails());
    return json;
  }
}
