package io.quaymaster.simulator.rest.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.GitShape;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.git.FileEdit;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.git.RefChange;
import io.quaymaster.simulator.state.git.TreeEntry;
import io.quaymaster.simulator.state.repository.RefOutcome;
import io.quaymaster.simulator.state.repository.RefWriter;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** {@code contents}: files read, written and removed one by one. */
public final class ContentRoutes implements Routes {
  private static final String CONTENTS = "/repos/{owner}/{repo}/contents";

  @Override
  public void addTo(Router router) {
    router
        .get(CONTENTS, call -> read(call, ""))
        .get(CONTENTS + "/", call -> read(call, ""))
        .get(CONTENTS + "/{path...}", call -> read(call, call.path("path")))
        .put(CONTENTS + "/{path...}", ContentRoutes::write)
        .delete(CONTENTS + "/{path...}", ContentRoutes::remove);
  }

  private static ApiAnswer read(RestCall call, String asked) {
    Repository repository = call.repository();
    String path = asked.replaceFirst("/+$", "");
    String ref =
        call.request()
            .parameter("ref")
            .filter(text -> !text.isEmpty())
            .orElse(repository.settings().defaultBranch());
    ObjectId commit =
        repository
            .git()
            .refs()
            .commit(ref)
            .orElseThrow(
                () -> new RestProblem(Answers.error(404, "No commit found for the ref " + ref)));
    if (path.isEmpty()) {
      return listing(call, repository, commit, "", ref);
    }
    TreeEntry entry = RestCall.found(repository.git().files().find(commit, path));
    if (entry.isTree()) {
      return listing(call, repository, commit, path, ref);
    }
    ObjectNode json = call.shapes().git().content(repository, entry, ref);
    byte[] bytes = repository.git().objects().blob(entry.id());
    return call.ok(json.put("content", GitShape.base64(bytes)).put("encoding", "base64"));
  }

  private static ApiAnswer listing(
      RestCall call, Repository repository, ObjectId commit, String path, String ref) {
    return call.ok(
        Json.array(
            repository.git().files().list(commit, path, false),
            entry -> call.shapes().git().content(repository, entry, ref)));
  }

  private static ApiAnswer write(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    String path = call.path("path");
    byte[] bytes = decoded(call.body().required("content"));
    Optional<TreeEntry> old = current(call, repository, path);
    if (old.isPresent()) {
      expect(old.get(), call.body().text("sha"));
    }
    ObjectId blob = repository.git().objects().writeBlob(bytes);
    return commit(call, repository, path, FileEdit.Put.file(blob), old.isPresent() ? 200 : 201);
  }

  private static ApiAnswer remove(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    TreeEntry old = RestCall.found(current(call, repository, call.path("path")));
    expect(old, call.body().text("sha").or(() -> call.request().parameter("sha")));
    return commit(call, repository, call.path("path"), new FileEdit.Remove(), 200);
  }

  private static byte[] decoded(String content) {
    try {
      return Base64.getMimeDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw new RestProblem(Answers.unprocessable("content is not valid Base64"));
    }
  }

  private static Optional<TreeEntry> current(RestCall call, Repository repository, String path) {
    return repository
        .git()
        .refs()
        .branch(branch(call, repository))
        .flatMap(tip -> repository.git().files().find(tip, path))
        .filter(entry -> !entry.isTree());
  }

  private static void expect(TreeEntry old, Optional<String> sha) {
    if (sha.isEmpty()) {
      throw new RestProblem(Answers.unprocessable("Invalid request.\n\n\"sha\" wasn't supplied."));
    }
    if (!sha.get().equals(old.id().name())) {
      throw new RestProblem(Answers.error(409, old.path() + " does not match " + sha.get()));
    }
  }

  private static String branch(RestCall call, Repository repository) {
    return call.body().text("branch").orElse(repository.settings().defaultBranch());
  }

  private static ApiAnswer commit(
      RestCall call, Repository repository, String path, FileEdit edit, int status) {
    Account account = call.actor().account();
    Person self = new Person(account.name(), account.email(), call.state().mint().now());
    Person author = person(call.body(), "author", self);
    RefWriter.CommitText text =
        new RefWriter.CommitText(
            author, person(call.body(), "committer", author), call.body().required("message"));
    String branch = branch(call, repository);
    RefOutcome outcome =
        repository.refs().commit(call.actor(), branch, Optional.empty(), Map.of(path, edit), text);
    return switch (outcome) {
      case RefOutcome.Moved(RefChange change) -> written(call, repository, path, change, status);
      case RefOutcome.Violation(String rule) ->
          Answers.error(409, "Repository rule violations found\n\n" + rule + "\n\n");
      case RefOutcome.NoSuchRef _ -> Answers.error(404, "Branch " + branch + " not found");
      case RefOutcome.Stale _,
          RefOutcome.AlreadyExists _,
          RefOutcome.NoSuchObject _,
          RefOutcome.NotFastForward _ ->
          Answers.error(409, "is at another commit but expected " + branch);
    };
  }

  private static ApiAnswer written(
      RestCall call, Repository repository, String path, RefChange change, int status) {
    RevCommit commit = repository.git().objects().commit(change.after()).orElseThrow();
    ObjectNode json = Json.object();
    List<JsonNode> content =
        repository.git().files().find(commit, path).stream()
            .<JsonNode>map(
                entry -> call.shapes().git().content(repository, entry, change.shortName()))
            .toList();
    json.set("content", content.isEmpty() ? json.nullNode() : content.getFirst());
    json.set("commit", call.shapes().commits().plain(repository, commit));
    return ApiAnswer.json(status, json);
  }

  private static Person person(Body body, String field, Person usual) {
    JsonNode json = body.json().path(field);
    if (!json.isObject()) {
      return usual;
    }
    Body given = new Body(json);
    return new Person(given.required("name"), given.required("email"), usual.at());
  }
}
