package io.quaymaster.simulator.graphql.node;

import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.page.Slice;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.revwalk.RevCommit;

/** The ancestors of a commit as a list that is read in part. */
public final class History implements Slice {
  private final GitNode from;
  private final Optional<String> path;

  private History(GitNode from, Optional<String> path) {
    this.from = from;
    this.path = path;
  }

  /**
   * A commit and its ancestors, newest first.
   *
   * @param path only commits that touch this file or folder
   * @param since only commits of this time or later
   * @param until only commits of this time or earlier
   */
  public static Slice of(
      GitNode from,
      Optional<String> path,
      Optional<OffsetDateTime> since,
      Optional<OffsetDateTime> until) {
    History all = new History(from, path);
    if (since.isEmpty() && until.isEmpty()) {
      return all;
    }
    long earliest = since.map(OffsetDateTime::toEpochSecond).orElse(Long.MIN_VALUE);
    long latest = until.map(OffsetDateTime::toEpochSecond).orElse(Long.MAX_VALUE);
    Predicate<RevCommit> within =
        commit -> commit.getCommitTime() >= earliest && commit.getCommitTime() <= latest;
    return Slice.of(
        all.commits(0, Integer.MAX_VALUE).stream().filter(within).map(all::node).toList());
  }

  @Override
  public int total() {
    return commits(0, Integer.MAX_VALUE).size();
  }

  @Override
  public List<GitNode> range(int start, int count) {
    return commits(start, count).stream().map(this::node).toList();
  }

  private List<RevCommit> commits(int skip, int limit) {
    return from.repository().git().history().log(from.object(), path, skip, limit);
  }

  private GitNode node(RevCommit commit) {
    return new GitNode(from.repository(), commit);
  }
}
