package io.quaymaster.release.history;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.version.VersionTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What history says about a commit and the version before it. */
public final class History {
  private final CommitFact head;
  private final List<CommitFact> since;
  private final List<VersionTag> reached;
  private final Optional<VersionTag> containedIn;
  private final boolean complete;
  private final CommitGraph graph;

  History(
      CommitFact head,
      List<CommitFact> since,
      List<VersionTag> reached,
      Optional<VersionTag> containedIn,
      boolean complete,
      CommitGraph graph) {
    this.head = head;
    this.since = List.copyOf(since);
    this.reached = List.copyOf(reached);
    this.containedIn = containedIn;
    this.complete = complete;
    this.graph = graph;
  }

  /** The same with commits as they would be after a merge. */
  public History with(CommitFact newHead, List<CommitFact> newSince) {
    return new History(newHead, newSince, reached, containedIn, complete, graph);
  }

  /** The commit that was asked about. */
  public CommitFact head() {
    return head;
  }

  /** The commits that the head leads to and the base doesn't, newest first; all, without a base. */
  public List<CommitFact> since() {
    return since;
  }

  /** Those of them that a commit doesn't lead to. */
  public List<CommitFact> since(CommitSha commit) {
    Set<CommitSha> before = graph.ancestors(List.of(commit));
    return since.stream().filter(c -> !before.contains(c.sha())).toList();
  }

  /** The version tags that the head leads to as far as history was read, lowest first. */
  public List<VersionTag> reached() {
    return reached;
  }

  /** A version whose commit comes after the head and leads to it: the lowest that was read. */
  public Optional<VersionTag> containedIn() {
    return containedIn;
  }

  /** False when there is more history than is read of it: {@link #since()} has the newest part. */
  public boolean complete() {
    return complete;
  }
}
