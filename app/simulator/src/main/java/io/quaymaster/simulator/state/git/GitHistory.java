package io.quaymaster.simulator.state.git;

import io.quaymaster.simulator.state.diff.FileChange;
import io.quaymaster.simulator.state.diff.GitDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** How commits follow each other. */
public final class GitHistory {
  private final Repository jgit;

  GitHistory(Repository jgit) {
    this.jgit = jgit;
  }

  /**
   * A commit and its ancestors, newest first.
   *
   * @param path only commits that touch this file or folder; empty for all
   * @param skip how many to leave out first
   * @param limit how many at most
   */
  public List<RevCommit> log(ObjectId from, Optional<String> path, int skip, int limit) {
    try (RevWalk walk = new RevWalk(jgit)) {
      path.ifPresent(
          p -> walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(p), TreeFilter.ANY_DIFF)));
      walk.markStart(walk.parseCommit(from));
      List<RevCommit> commits = new ArrayList<>();
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        if (commits.size() >= (long) skip + limit) {
          break;
        }
        commits.add(commit);
      }
      return commits.subList(Math.min(skip, commits.size()), commits.size()).stream()
          .map(this::parsed)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything reachable from one commit but not from the other, oldest first. */
  public List<RevCommit> between(ObjectId without, ObjectId from) {
    return newTo(from, List.of(without));
  }

  /** Everything reachable from one commit but not from any of the others, oldest first. */
  public List<RevCommit> newTo(ObjectId from, List<ObjectId> without) {
    try (RevWalk walk = new RevWalk(jgit)) {
      walk.markStart(walk.parseCommit(from));
      for (ObjectId other : without) {
        walk.markUninteresting(walk.parseCommit(other));
      }
      List<RevCommit> commits = new ArrayList<>();
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        commits.add(parsed(commit));
      }
      Collections.reverse(commits);
      return commits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether one commit is the other or among its ancestors. */
  public boolean isAncestor(ObjectId ancestor, ObjectId descendant) {
    try (RevWalk walk = new RevWalk(jgit)) {
      return walk.isMergedInto(walk.parseCommit(ancestor), walk.parseCommit(descendant));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where two commits parted; empty when they have nothing in common. */
  public Optional<RevCommit> mergeBase(ObjectId one, ObjectId other) {
    try (RevWalk walk = new RevWalk(jgit)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(one));
      walk.markStart(walk.parseCommit(other));
      return Optional.ofNullable(walk.next()).map(this::parsed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares two commits; empty when they have no common ancestor. */
  public Optional<Comparison> compare(ObjectId base, ObjectId head) {
    return mergeBase(base, head)
        .map(
            common ->
                new Comparison(
                    parsed(base),
                    parsed(head),
                    common,
                    between(base, head),
                    between(head, base).size()));
  }

  /** Files that differ between two commits, or between a first commit and nothing. */
  public List<FileChange> changes(Optional<? extends ObjectId> old, ObjectId now) {
    return new GitDiff(jgit).between(old, now);
  }

  /** What one commit changed against its first parent. */
  public List<FileChange> changesOf(RevCommit commit) {
    return changes(
        commit.getParentCount() == 0 ? Optional.empty() : Optional.of(commit.getParent(0).getId()),
        commit);
  }

  private RevCommit parsed(ObjectId id) {
    try (RevWalk walk = new RevWalk(jgit)) {
      return walk.parseCommit(id.copy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
