package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Accounts;
import io.quaymaster.simulator.state.diff.FileChange;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** The shapes of commits. */
public final class CommitShape {
  private final Urls urls;
  private final AccountShape shapes;
  private final Accounts accounts;

  CommitShape(Urls urls, AccountShape shapes, Accounts accounts) {
    this.urls = urls;
    this.shapes = shapes;
    this.accounts = accounts;
  }

  /** The shape in lists of commits. */
  public ObjectNode listed(Repository repository, RevCommit commit) {
    String sha = commit.name();
    ObjectNode json = Json.object();
    json.put("sha", sha);
    json.put("node_id", NodeId.of("C", repository.id(), sha));
    ObjectNode inner = json.putObject("commit");
    inner.set("author", person(commit.getAuthorIdent()));
    inner.set("committer", person(commit.getCommitterIdent()));
    inner.put("message", commit.getFullMessage().stripTrailing());
    inner.set("tree", tree(repository, commit));
    inner.put("url", urls.api(repository, "/git/commits/" + sha));
    inner.put("comment_count", 0);
    inner.set("verification", unsigned());
    json.put("url", urls.api(repository, "/commits/" + sha));
    json.put("html_url", urls.page(repository, "/commit/" + sha));
    json.put("comments_url", urls.api(repository, "/commits/" + sha + "/comments"));
    json.set("author", account(commit.getAuthorIdent()));
    json.set("committer", account(commit.getCommitterIdent()));
    json.set("parents", Json.array(parents(commit), id -> parent(repository, id, "/commits/")));
    return json;
  }

  /** The shape of one commit, with its files. */
  public ObjectNode whole(Repository repository, RevCommit commit) {
    List<FileChange> files = repository.git().history().changesOf(commit);
    ObjectNode json = listed(repository, commit);
    int additions = files.stream().mapToInt(FileChange::additions).sum();
    int deletions = files.stream().mapToInt(FileChange::deletions).sum();
    json.putObject("stats")
        .put("total", additions + deletions)
        .put("additions", additions)
        .put("deletions", deletions);
    json.set("files", Json.array(files, file -> file(repository, commit, file)));
    return json;
  }

  /** The shape of Git's own commit, in {@code git/commits}. */
  public ObjectNode plain(Repository repository, RevCommit commit) {
    String sha = commit.name();
    ObjectNode json = Json.object();
    json.put("sha", sha);
    json.put("node_id", NodeId.of("C", repository.id(), sha));
    json.put("url", urls.api(repository, "/git/commits/" + sha));
    json.put("html_url", urls.page(repository, "/commit/" + sha));
    json.set("author", person(commit.getAuthorIdent()));
    json.set("committer", person(commit.getCommitterIdent()));
    json.set("tree", tree(repository, commit));
    json.put("message", commit.getFullMessage().stripTrailing());
    json.set("parents", Json.array(parents(commit), id -> parent(repository, id, "/git/commits/")));
    json.set("verification", unsigned());
    return json;
  }

  /** The shape in a push event. */
  public ObjectNode pushed(Repository repository, RevCommit commit) {
    ObjectNode json = Json.object();
    json.put("id", commit.name());
    json.put("tree_id", commit.getTree().name());
    json.put("distinct", true);
    json.put("message", commit.getFullMessage().stripTrailing());
    json.put("timestamp", commit.getAuthorIdent().getWhenAsInstant().toString());
    json.put("url", urls.page(repository, "/commit/" + commit.name()));
    json.set("author", pusher(commit.getAuthorIdent()));
    json.set("committer", pusher(commit.getCommitterIdent()));
    List<FileChange> files = repository.git().history().changesOf(commit);
    addPaths(json, "added", files, FileChange.Kind.ADDED, FileChange.Kind.RENAMED);
    addPaths(json, "removed", files, FileChange.Kind.REMOVED);
    files.stream()
        .flatMap(file -> Optional.ofNullable(file.previousPath()).stream())
        .forEach(json.withArray("removed")::add);
    addPaths(json, "modified", files, FileChange.Kind.MODIFIED);
    return json;
  }

  private static void addPaths(
      ObjectNode json, String name, List<FileChange> files, FileChange.Kind... kinds) {
    List<FileChange.Kind> wanted = List.of(kinds);
    var paths = json.putArray(name);
    files.stream()
        .filter(file -> wanted.contains(file.kind()))
        .forEach(file -> paths.add(file.path()));
  }

  /** The shape of a changed file. */
  public ObjectNode file(Repository repository, RevCommit commit, FileChange file) {
    ObjectNode json = Json.object();
    json.put("sha", file.blob().name());
    json.put("filename", file.path());
    json.put("status", file.kind().name().toLowerCase(Locale.ROOT));
    json.put("additions", file.additions());
    json.put("deletions", file.deletions());
    json.put("changes", file.additions() + file.deletions());
    json.put("blob_url", urls.page(repository, "/blob/" + commit.name() + "/" + file.path()));
    json.put("raw_url", urls.page(repository, "/raw/" + commit.name() + "/" + file.path()));
    json.put(
        "contents_url", urls.api(repository, "/contents/" + file.path() + "?ref=" + commit.name()));
    if (file.patch() != null) {
      json.put("patch", file.patch());
    }
    if (file.previousPath() != null) {
      json.put("previous_filename", file.previousPath());
    }
    return json;
  }

  private ObjectNode tree(Repository repository, RevCommit commit) {
    String sha = commit.getTree().name();
    return Json.object().put("sha", sha).put("url", urls.api(repository, "/git/trees/" + sha));
  }

  private ObjectNode parent(Repository repository, ObjectId id, String path) {
    return Json.object()
        .put("sha", id.name())
        .put("url", urls.api(repository, path + id.name()))
        .put("html_url", urls.page(repository, "/commit/" + id.name()));
  }

  private static List<ObjectId> parents(RevCommit commit) {
    return Arrays.stream(commit.getParents()).map(RevCommit::getId).map(ObjectId::copy).toList();
  }

  /** Name, email and date. */
  static ObjectNode person(PersonIdent ident) {
    return Json.object()
        .put("name", ident.getName())
        .put("email", ident.getEmailAddress())
        .put("date", ident.getWhenAsInstant().toString());
  }

  static ObjectNode unsigned() {
    ObjectNode json = Json.object().put("verified", false).put("reason", "unsigned");
    json.putNull("signature");
    json.putNull("payload");
    json.putNull("verified_at");
    return json;
  }

  private ObjectNode pusher(PersonIdent ident) {
    ObjectNode json =
        Json.object().put("name", ident.getName()).put("email", ident.getEmailAddress());
    byEmail(ident).ifPresent(account -> json.put("username", account.login()));
    return json;
  }

  private JsonNode account(PersonIdent ident) {
    return shapes.orNull(byEmail(ident).orElse(null));
  }

  private Optional<Account> byEmail(PersonIdent ident) {
    return accounts.byEmail(ident.getEmailAddress());
  }
}
