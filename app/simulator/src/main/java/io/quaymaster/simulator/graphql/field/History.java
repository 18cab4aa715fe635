package io.quaymaster.simulator.graphql.field;

import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.page.Slice;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.revwalk.RevCommit;

/** The ancestors of a commit as a list that is read in part. */
final class History implements Slice {
  private final GitNode from;
  private final Optional<String> path;

  private History(GitNode from, Optional<String> path) {
    this.from = from;
    this.path = path;
  }

  /** What {@code history} was asked for: path, since and until count; newest first. */
  static Slice of(GitNode from, FieldCall call) {
    History all = new History(from, call.text("path"));
    Optional<Integer> since = call.text("since").map(History::seconds);
    Optional<Integer> until = call.text("until").map(History::seconds);
    if (since.isEmpty() && until.isEmpty()) {
      return all;
    }
    Predicate<RevCommit> within =
        commit ->
            since.filter(start -> commit.getCommitTime() < start).isEmpty()
                && until.filter(end -> commit.getCommitTime() > end).isEmpty();
    return Slice.of(
        all.commits(0, Integer.MAX_VALUE).stream().filter(within).map(all::node).toList());
  }

  private static int seconds(String time) {
    return (int) OffsetDateTime.parse(time).toEpochSecond();
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
