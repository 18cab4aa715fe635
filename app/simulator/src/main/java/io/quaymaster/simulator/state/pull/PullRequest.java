package io.quaymaster.simulator.state.pull;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The Git side of a pull request; title, state and labels are those of the issue of its number.
 *
 * @param id numeric id, another than the issue's
 * @param number counts issues and pull requests of the repository together
 * @param headBranch where the commits are; a branch of the same repository
 * @param head the last commit
 * @param baseBranch where they are to go
 * @param base where the base branch was when the head last changed
 * @param draft whether it is not ready
 * @param merge how it was merged, or null
 */
public record PullRequest(
    long id,
    int number,
    String headBranch,
    ObjectId head,
    String baseBranch,
    ObjectId base,
    boolean draft,
    @Nullable Merge merge) {

  /** Whether it was merged. */
  public boolean merged() {
    return merge != null;
  }

  PullRequest at(ObjectId newHead, ObjectId newBase) {
    return new PullRequest(id, number, headBranch, newHead, baseBranch, newBase, draft, merge);
  }

  PullRequest onto(String newBaseBranch, ObjectId newBase) {
    return new PullRequest(id, number, headBranch, head, newBaseBranch, newBase, draft, merge);
  }

  PullRequest mergedAs(Merge how) {
    return new PullRequest(id, number, headBranch, head, baseBranch, base, draft, how);
  }

  /**
   * How it was merged.
   *
   * @param commit the last commit that the base branch got
   * @param by who merged
   * @param at when
   * @param commits everything that the base branch got, oldest first
   */
  public record Merge(ObjectId commit, Account by, Instant at, List<ObjectId> commits) {
    /** Copies the list. */
    public Merge {
      commits = List.copyOf(commits);
    }
  }
}
