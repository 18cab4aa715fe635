package io.quaymaster.simulator.rest.repository;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.Urls;
import io.quaymaster.simulator.state.diff.FileChange;
import io.quaymaster.simulator.state.git.Comparison;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** {@code commits} and {@code compare}. */
public final class CommitRoutes implements Routes {
  private static final int MOST_FILES = 300;

  @Override
  public void addTo(Router router) {
    router
        .get("/repos/{owner}/{repo}/commits", CommitRoutes::list)
        .get("/repos/{owner}/{repo}/commits/{sha}/pulls", CommitRoutes::pulls)
        .get("/repos/{owner}/{repo}/commits/{ref...}", CommitRoutes::get)
        .get("/repos/{owner}/{repo}/compare/{basehead...}", CommitRoutes::compare);
  }

  private static ApiAnswer list(RestCall call) {
    Repository repository = call.repository();
    if (repository.empty()) {
      return Answers.error(409, "Git Repository is empty.");
    }
    String from = call.request().parameter("sha").orElse(repository.settings().defaultBranch());
    ObjectId start = RestCall.found(repository.git().refs().commit(from));
    Paging paging = Paging.of(call);
    int skip = (paging.page() - 1) * paging.size();
    Optional<String> path = call.request().parameter("path").filter(text -> !text.isEmpty());
    // One more than a page tells whether there is another.
    List<RevCommit> some = repository.git().history().log(start, path, skip, paging.size() + 1);
    List<RevCommit> page = some.subList(0, Math.min(paging.size(), some.size()));
    ApiAnswer answer =
        call.ok(Json.array(page, commit -> call.shapes().commits().listed(repository, commit)));
    return paging.linked(call, skip + some.size(), answer);
  }

  private static ApiAnswer get(RestCall call) {
    Repository repository = call.repository();
    return call.ok(call.shapes().commits().whole(repository, commit(repository, call.path("ref"))));
  }

  private static ApiAnswer pulls(RestCall call) {
    Repository repository = call.repository();
    RevCommit commit = commit(repository, call.path("sha"));
    return Paging.list(
        call,
        repository.pullRequests().associatedWith(commit),
        pull -> call.shapes().pulls().listed(repository, pull));
  }

  private static RevCommit commit(Repository repository, String expression) {
    return repository
        .git()
        .refs()
        .commit(expression)
        .flatMap(repository.git().objects()::commit)
        .orElseThrow(
            () -> new RestProblem(Answers.unprocessable("No commit found for SHA: " + expression)));
  }

  private static ApiAnswer compare(RestCall call) {
    Repository repository = call.repository();
    String range = call.path("basehead");
    int dots = range.indexOf("...");
    if (dots < 1) {
      return ApiAnswer.notFound();
    }
    ObjectId base = side(repository, range.substring(0, dots));
    ObjectId head = side(repository, range.substring(dots + 3));
    Optional<Comparison> found = repository.git().history().compare(base, head);
    if (found.isEmpty()) {
      return Answers.error(404, "No common ancestor between " + range.replace("...", " and "));
    }
    Comparison comparison = found.get();
    ObjectNode json = shape(call, repository, range, comparison);
    Paging paging = Paging.of(call);
    boolean paged = call.request().parameter("page").isPresent();
    List<RevCommit> page = paged ? paging.cut(comparison.ahead()) : first(comparison.ahead());
    json.set(
        "commits", Json.array(page, commit -> call.shapes().commits().listed(repository, commit)));
    ApiAnswer answer = call.ok(json);
    return paged ? paging.linked(call, comparison.ahead().size(), answer) : answer;
  }

  /** Without paging GitHub gives the first 250 commits. */
  private static List<RevCommit> first(List<RevCommit> commits) {
    return commits.subList(0, Math.min(250, commits.size()));
  }

  private static ObjectId side(Repository repository, String expression) {
    String own = expression.substring(expression.indexOf(':') + 1);
    return RestCall.found(repository.git().refs().commit(own));
  }

  private static ObjectNode shape(
      RestCall call, Repository repository, String range, Comparison comparison) {
    Urls urls = call.shapes().urls();
    ObjectNode json = Json.object();
    json.put("url", urls.api(repository, "/compare/" + range));
    json.put("html_url", urls.page(repository, "/compare/" + range));
    json.put(
        "permalink_url",
        urls.page(
            repository, "/compare/" + comparison.base().name() + "..." + comparison.head().name()));
    json.put("diff_url", urls.page(repository, "/compare/" + range + ".diff"));
    json.put("patch_url", urls.page(repository, "/compare/" + range + ".patch"));
    json.set("base_commit", call.shapes().commits().listed(repository, comparison.base()));
    json.set(
        "merge_base_commit", call.shapes().commits().listed(repository, comparison.mergeBase()));
    json.put("status", comparison.status());
    json.put("ahead_by", comparison.ahead().size());
    json.put("behind_by", comparison.behindBy());
    json.put("total_commits", comparison.ahead().size());
    List<FileChange> files =
        repository.git().history().changes(Optional.of(comparison.mergeBase()), comparison.head());
    json.set(
        "files",
        Json.array(
            files.subList(0, Math.min(MOST_FILES, files.size())),
            file -> call.shapes().commits().file(repository, comparison.head(), file)));
    return json;
  }
}
