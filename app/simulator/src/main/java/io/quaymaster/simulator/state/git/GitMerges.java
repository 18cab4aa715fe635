package io.quaymaster.simulator.state.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;

/** Brings the commits of one branch to another. Everything is empty when there is a conflict. */
public final class GitMerges {
  private final Repository jgit;
  private final GitObjects objects;
  private final GitHistory history;

  GitMerges(Repository jgit, GitObjects objects, GitHistory history) {
    this.jgit = jgit;
    this.objects = objects;
    this.history = history;
  }

  /** The tree of both sides; empty on conflict. */
  public Optional<ObjectId> tree(ObjectId base, ObjectId head) {
    return merged(Optional.empty(), base, head);
  }

  /** A commit with both sides as parents. */
  public Optional<ObjectId> merge(ObjectId base, ObjectId head, Person by, String message) {
    return tree(base, head)
        .map(tree -> objects.writeCommit(tree, List.of(base, head), by, by, message));
  }

  /** One commit on the base with everything the head has. */
  public Optional<ObjectId> squash(
      ObjectId base, ObjectId head, Person author, Person committer, String message) {
    return tree(base, head)
        .map(tree -> objects.writeCommit(tree, List.of(base), author, committer, message));
  }

  /** The commits of the head again, one by one on the base; gives the last. */
  public Optional<ObjectId> rebase(ObjectId base, ObjectId head, Person committer) {
    ObjectId tip = base;
    for (RevCommit commit : history.between(base, head)) {
      if (commit.getParentCount() != 1) {
        return Optional.empty();
      }
      Optional<ObjectId> tree = merged(Optional.of(commit.getParent(0).getId()), tip, commit);
      if (tree.isEmpty()) {
        return Optional.empty();
      }
      Person author = Person.of(commit.getAuthorIdent());
      tip =
          objects.writeCommit(tree.get(), List.of(tip), author, committer, commit.getFullMessage());
    }
    return Optional.of(tip);
  }

  private Optional<ObjectId> merged(Optional<ObjectId> base, ObjectId ours, ObjectId theirs) {
    ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(jgit, true);
    try {
      if (base.isPresent()) {
        merger.setBase(base.get());
      }
      if (!merger.merge(ours, theirs)) {
        return Optional.empty();
      }
      merger.getObjectInserter().flush();
      return Optional.of(merger.getResultTreeId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      merger.getObjectInserter().close();
    }
  }
}
