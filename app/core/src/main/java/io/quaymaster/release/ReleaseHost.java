package io.quaymaster.release;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.util.List;
import java.util.Optional;

/** What deciding a release needs of the code host. Calls throw {@code HostException}. */
public interface ReleaseHost {
  /**
   * The first pages of everything, in one GraphQL query: tags, history of the head, history of the
   * branch (which shows tags newer than the head).
   */
  FirstPages begin(InstalledRepository repository, CommitSha head, BranchName branch);

  /** The next page of tags, up to 100. */
  TagPage moreTags(InstalledRepository repository, String cursor);

  /** The next page of the history that ends at a commit, up to 100. */
  CommitPage moreCommits(InstalledRepository repository, CommitSha head, String cursor);

  /**
   * True when {@code ancestor} is the commit or one before it, as the host's comparison says. Asked
   * only where the pages at hand don't settle it.
   */
  boolean isAncestor(InstalledRepository repository, CommitSha ancestor, CommitSha commit);

  /**
   * Where a branch is now; empty when there is no such branch, or the repository has no commits.
   *
   * @param branch empty for the repository's default branch
   */
  Optional<BranchHead> head(InstalledRepository repository, Optional<BranchName> branch);

  /** A branch and its newest commit. */
  record BranchHead(BranchName branch, CommitSha commit) {}

  /**
   * What the first query gives.
   *
   * @param head history that ends at the head
   * @param branch history that ends where the branch is now
   */
  record FirstPages(TagPage tags, CommitPage head, CommitPage branch) {}

  /** A page of tags; {@code next} is the cursor of the next one. */
  record TagPage(List<TagFact> tags, Optional<String> next) {
    public TagPage {
      tags = List.copyOf(tags);
    }
  }

  /** A page of history, newest first; {@code next} is the cursor of the next one. */
  record CommitPage(List<CommitFact> commits, Optional<String> next) {
    public CommitPage {
      commits = List.copyOf(commits);
    }
  }

  /** A tag's name and the commit it leads to, through annotated tags. */
  record TagFact(String name, CommitSha commit) {}

  /**
   * A commit.
   *
   * @param message whole
   * @param author login, or the name in the commit when GitHub knows no user
   * @param pullRequests the merged pull requests that brought it
   */
  record CommitFact(
      CommitSha sha,
      List<CommitSha> parents,
      String message,
      String author,
      List<PullRequestFact> pullRequests) {
    public CommitFact {
      parents = List.copyOf(parents);
      pullRequests = List.copyOf(pullRequests);
    }
  }

  /**
   * A merged pull request.
   *
   * @param firstTime whether GitHub says it was its author's first contribution here
   */
  record PullRequestFact(
      int number, String title, String author, boolean firstTime, List<String> labels) {
    public PullRequestFact {
      labels = List.copyOf(labels);
    }
  }
}
