package io.quaymaster.simulator.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.git.RefChange;
import io.quaymaster.simulator.state.repository.Change;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Payloads of {@code push}, {@code create} and {@code delete}. */
final class PushPayloads {
  /** GitHub: "Events won't be created for tags when more than three tags are pushed at once." */
  private static final int MOST_TAGS = 3;

  /** GitHub puts at most this many commits into a push event. */
  private static final int MOST_COMMITS = 2048;

  private static final int ABBREVIATED = 12;

  private final Shapes shapes;

  PushPayloads(Shapes shapes) {
    this.shapes = shapes;
  }

  List<HookEvent> of(Change.Pushed change) {
    boolean tagsToo = change.refs().stream().filter(RefChange::isTag).count() <= MOST_TAGS;
    List<HookEvent> events = new ArrayList<>();
    for (RefChange ref : change.refs()) {
      if (ref.isBranch() || (ref.isTag() && tagsToo)) {
        if (ref.created() || ref.deleted()) {
          events.add(named(change, ref));
        }
        events.add(push(change, ref));
      }
    }
    return events;
  }

  private HookEvent named(Change.Pushed change, RefChange ref) {
    Repository repository = change.repository();
    ObjectNode json = Json.object();
    json.put("ref", ref.shortName());
    json.put("ref_type", ref.isTag() ? "tag" : "branch");
    if (ref.created()) {
      json.put("master_branch", repository.settings().defaultBranch());
      json.put("description", repository.settings().description());
    }
    Account sender = change.by().account();
    json.put("pusher_type", sender.type() == AccountType.BOT ? "integration" : "user");
    json.set("repository", shapes.repositories().full(repository));
    EventPayloads.addCommon(json, repository, sender, shapes);
    return HookEvent.in(repository, ref.created() ? "create" : "delete", "", json);
  }

  private HookEvent push(Change.Pushed change, RefChange ref) {
    Repository repository = change.repository();
    Account sender = change.by().account();
    ObjectNode json = Json.object();
    json.put("ref", ref.ref());
    json.put("before", ref.before().name());
    json.put("after", ref.after().name());
    json.set("repository", shapes.repositories().pushed(repository));
    json.putObject("pusher").put("name", sender.login()).put("email", sender.email());
    EventPayloads.addCommon(json, repository, sender, shapes);
    json.put("created", ref.created());
    json.put("deleted", ref.deleted());
    json.put("forced", ref.forced());
    json.put("base_ref", baseRef(repository, ref));
    json.put("compare", compare(repository, ref));
    json.set(
        "commits",
        Json.array(
            commits(repository, ref), commit -> shapes.commits().pushed(repository, commit)));
    json.set("head_commit", head(repository, ref));
    return HookEvent.in(repository, "push", "", json);
  }

  private String compare(Repository repository, RefChange ref) {
    if (ref.created()) {
      return shapes.urls().page(repository, "/compare/" + ref.shortName());
    }
    String range =
        ref.before().abbreviate(ABBREVIATED).name()
            + "..."
            + ref.after().abbreviate(ABBREVIATED).name();
    return shapes.urls().page(repository, "/compare/" + range);
  }

  private static List<RevCommit> commits(Repository repository, RefChange ref) {
    GitRepository git = repository.git();
    if (ref.deleted() || ref.isTag()) {
      return List.of();
    }
    List<RevCommit> all =
        ref.created()
            ? git.history().newTo(ref.after(), others(repository, ref))
            : git.history().between(ref.before(), ref.after());
    return all.size() <= MOST_COMMITS ? all : all.subList(all.size() - MOST_COMMITS, all.size());
  }

  private static List<ObjectId> others(Repository repository, RefChange ref) {
    return repository.git().refs().list("refs/heads/").stream()
        .filter(other -> !other.name().equals(ref.ref()))
        .map(NamedRef::target)
        .toList();
  }

  private JsonNode head(Repository repository, RefChange ref) {
    Optional<RevCommit> head =
        repository.git().refs().peel(ref.after()).flatMap(repository.git().objects()::commit);
    return head.isEmpty()
        ? NullNode.getInstance()
        : shapes.commits().pushed(repository, head.get());
  }

  private static @Nullable String baseRef(Repository repository, RefChange ref) {
    if (!ref.created()) {
      return null;
    }
    Optional<ObjectId> commit = repository.git().refs().peel(ref.after());
    return repository.git().refs().list("refs/heads/").stream()
        .filter(other -> !other.name().equals(ref.ref()))
        .filter(other -> commit.filter(other.target()::equals).isPresent())
        .map(NamedRef::name)
        .findFirst()
        .orElse(null);
  }
}
