package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.git.TreeEntry;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Base64;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;

/** The shapes of refs, annotated tags, trees, blobs and files. */
public final class GitShape {
  private final Urls urls;

  GitShape(Urls urls) {
    this.urls = urls;
  }

  /** A ref. */
  public ObjectNode ref(Repository repository, NamedRef ref) {
    ObjectNode json = Json.object();
    json.put("ref", ref.name());
    json.put("node_id", NodeId.of("REF", repository.id(), ref.name()));
    json.put("url", urls.api(repository, "/git/" + ref.name()));
    RevObject target = repository.git().objects().find(ref.target()).orElseThrow();
    json.set("object", object(repository, target, target.getType()));
    return json;
  }

  /** The object of an annotated tag. */
  public ObjectNode tag(Repository repository, RevTag tag) {
    ObjectNode json = Json.object();
    json.put("node_id", NodeId.of("TA", repository.id(), tag.name()));
    json.put("sha", tag.name());
    json.put("url", urls.api(repository, "/git/tags/" + tag.name()));
    json.set("tagger", CommitShape.person(tag.getTaggerIdent()));
    json.set("object", object(repository, tag.getObject(), tag.getObject().getType()));
    json.put("tag", tag.getTagName());
    json.put("message", tag.getFullMessage().stripTrailing());
    json.set("verification", CommitShape.unsigned());
    return json;
  }

  private ObjectNode object(Repository repository, ObjectId id, int type) {
    String word = Constants.typeString(type);
    return Json.object()
        .put("sha", id.name())
        .put("type", word)
        .put("url", urls.api(repository, "/git/" + word + "s/" + id.name()));
  }

  /** An entry of a tree. */
  public ObjectNode treeEntry(Repository repository, TreeEntry entry) {
    ObjectNode json = Json.object();
    json.put("path", entry.path());
    json.put("mode", "%06o".formatted(entry.mode().getBits()));
    json.put("type", entry.type());
    json.put("sha", entry.id().name());
    if (entry.type().equals("blob")) {
      json.put("size", entry.size());
    }
    json.put("url", urls.api(repository, "/git/" + entry.type() + "s/" + entry.id().name()));
    return json;
  }

  /** A blob with its bytes. */
  public ObjectNode blob(Repository repository, ObjectId id, byte[] bytes) {
    ObjectNode json = Json.object();
    json.put("sha", id.name());
    json.put("node_id", NodeId.of("B", repository.id(), id.name()));
    json.put("size", bytes.length);
    json.put("url", urls.api(repository, "/git/blobs/" + id.name()));
    json.put("content", base64(bytes));
    json.put("encoding", "base64");
    return json;
  }

  /** A file or folder in {@code contents}, without its content. */
  public ObjectNode content(Repository repository, TreeEntry entry, String ref) {
    String self = urls.api(repository, "/contents/" + entry.path() + "?ref=" + ref);
    String git = urls.api(repository, "/git/" + entry.type() + "s/" + entry.id().name());
    String kind = entry.isTree() ? "tree" : "blob";
    String page = urls.page(repository, "/" + kind + "/" + ref + "/" + entry.path());
    ObjectNode json = Json.object();
    json.put("name", entry.name());
    json.put("path", entry.path());
    json.put("sha", entry.id().name());
    json.put("size", entry.size());
    json.put("url", self);
    json.put("html_url", page);
    json.put("git_url", git);
    json.put(
        "download_url",
        entry.isTree() ? null : urls.page(repository, "/raw/" + ref + "/" + entry.path()));
    json.put("type", entry.isTree() ? "dir" : "file");
    json.putObject("_links").put("self", self).put("git", git).put("html", page);
    return json;
  }

  /** Bytes as GitHub writes them: Base64 in lines of 60, each ended. */
  public static String base64(byte[] bytes) {
    String text = Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(bytes);
    return text.isEmpty() ? "" : text + "\n";
  }
}
