package io.quaymaster.simulator.rest.git;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.git.FileEdit;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;

/** {@code git/tags}, {@code git/commits}, {@code git/trees} and {@code git/blobs}. */
public final class GitObjectRoutes implements Routes {
  private static final String GIT = "/repos/{owner}/{repo}/git";

  @Override
  public void addTo(Router router) {
    router
        .get(GIT + "/tags/{sha}", GitObjectRoutes::tag)
        .post(GIT + "/tags", GitObjectRoutes::createTag)
        .get(GIT + "/commits/{sha}", GitObjectRoutes::commit)
        .post(GIT + "/commits", GitObjectRoutes::createCommit)
        .get(GIT + "/trees/{sha...}", GitObjectRoutes::tree)
        .post(GIT + "/trees", GitObjectRoutes::createTree)
        .get(GIT + "/blobs/{sha}", GitObjectRoutes::blob)
        .post(GIT + "/blobs", GitObjectRoutes::createBlob);
  }

  private static ApiAnswer tag(RestCall call) {
    Repository repository = call.repository();
    RevTag tag = RestCall.found(repository.git().objects().tag(call.sha("sha")));
    return call.ok(call.shapes().git().tag(repository, tag));
  }

  private static ApiAnswer createTag(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    Body body = call.body();
    RevObject target = object(repository, body.required("object"));
    String type = body.required("type");
    if (!Constants.typeString(target.getType()).equals(type)) {
      return Answers.unprocessable("Object is not a " + type);
    }
    ObjectId id =
        repository
            .git()
            .objects()
            .writeTag(
                body.required("tag"),
                target,
                person(call, "tagger", self(call)),
                body.required("message"));
    RevTag tag = repository.git().objects().tag(id).orElseThrow();
    return call.created(call.shapes().git().tag(repository, tag));
  }

  private static ApiAnswer commit(RestCall call) {
    Repository repository = call.repository();
    RevCommit commit = RestCall.found(repository.git().objects().commit(call.sha("sha")));
    return call.ok(call.shapes().commits().plain(repository, commit));
  }

  private static ApiAnswer createCommit(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    List<ObjectId> parents = new ArrayList<>();
    for (String parent : call.body().texts("parents").orElse(List.of())) {
      parents.add(object(repository, parent));
    }
    Person author = person(call, "author", self(call));
    ObjectId id =
        repository
            .git()
            .objects()
            .writeCommit(
                object(repository, call.body().required("tree")),
                parents,
                author,
                person(call, "committer", author),
                call.body().required("message"));
    RevCommit commit = repository.git().objects().commit(id).orElseThrow();
    return call.created(call.shapes().commits().plain(repository, commit));
  }

  private static ApiAnswer tree(RestCall call) {
    Repository repository = call.repository();
    String expression = call.path("sha");
    ObjectId id =
        repository
            .git()
            .refs()
            .commit(expression)
            .or(() -> treeId(repository, expression))
            .orElseThrow(RestCall::missing);
    boolean deep = call.request().parameter("recursive").isPresent();
    return call.ok(treeShape(call, repository, id, deep));
  }

  private static Optional<ObjectId> treeId(Repository repository, String text) {
    return Optional.of(text)
        .filter(ObjectId::isId)
        .map(ObjectId::fromString)
        .flatMap(id -> repository.git().objects().find(id))
        .filter(object -> object.getType() == Constants.OBJ_TREE)
        .map(RevObject::getId);
  }

  private static ObjectNode treeShape(
      RestCall call, Repository repository, ObjectId id, boolean deep) {
    String sha =
        repository
            .git()
            .objects()
            .commit(id)
            .map(commit -> commit.getTree().name())
            .orElse(id.name());
    ObjectNode json = Json.object().put("sha", sha);
    json.put("url", call.shapes().urls().api(repository, "/git/trees/" + sha));
    json.set(
        "tree",
        Json.array(
            repository.git().files().list(id, "", deep),
            entry -> call.shapes().git().treeEntry(repository, entry)));
    return json.put("truncated", false);
  }

  private static ApiAnswer createTree(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    Optional<ObjectId> base = call.body().text("base_tree").map(sha -> object(repository, sha));
    Map<String, FileEdit> edits = new LinkedHashMap<>();
    for (JsonNode entry : call.body().json().path("tree")) {
      edits.put(entry.path("path").asText(), edit(repository, entry));
    }
    ObjectId id = repository.git().files().writeTree(base, edits);
    return call.created(treeShape(call, repository, id, false));
  }

  private static FileEdit edit(Repository repository, JsonNode entry) {
    if (entry.has("sha") && entry.get("sha").isNull()) {
      return new FileEdit.Remove();
    }
    int mode = Integer.parseInt(entry.path("mode").asText("100644"), 8);
    ObjectId id =
        entry.has("content")
            ? repository
                .git()
                .objects()
                .writeBlob(entry.get("content").asText().getBytes(StandardCharsets.UTF_8))
            : object(repository, entry.path("sha").asText());
    return new FileEdit.Put(FileMode.fromBits(mode), id);
  }

  private static ApiAnswer blob(RestCall call) {
    Repository repository = call.repository();
    ObjectId id = call.sha("sha");
    RestCall.found(
        repository
            .git()
            .objects()
            .find(id)
            .filter(object -> object.getType() == Constants.OBJ_BLOB));
    byte[] bytes = repository.git().objects().blob(id);
    return call.ok(call.shapes().git().blob(repository, id, bytes));
  }

  private static ApiAnswer createBlob(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    String content = call.body().required("content");
    boolean base64 = call.body().text("encoding").orElse("utf-8").equals("base64");
    byte[] bytes =
        base64 ? Base64.getMimeDecoder().decode(content) : content.getBytes(StandardCharsets.UTF_8);
    ObjectId id = repository.git().objects().writeBlob(bytes);
    return call.created(
        Json.object()
            .put("sha", id.name())
            .put("url", call.shapes().urls().api(repository, "/git/blobs/" + id.name())));
  }

  private static RevObject object(Repository repository, String sha) {
    return Optional.of(sha)
        .filter(ObjectId::isId)
        .map(ObjectId::fromString)
        .flatMap(id -> repository.git().objects().find(id))
        .orElseThrow(
            () -> new RestProblem(Answers.unprocessable("Could not resolve " + sha + ".")));
  }

  private static Person self(RestCall call) {
    Account account = call.actor().account();
    return new Person(account.name(), account.email(), call.state().mint().now());
  }

  private static Person person(RestCall call, String field, Person usual) {
    JsonNode json = call.body().json().path(field);
    if (!json.isObject()) {
      return usual;
    }
    Body given = new Body(json);
    return new Person(
        given.required("name"), given.required("email"), given.time("date").orElse(usual.at()));
  }
}
