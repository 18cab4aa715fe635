package io.quaymaster.simulator.state.git;

import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Head against base, as in {@code base...head}.
 *
 * @param base the older side
 * @param head the newer side
 * @param mergeBase where they parted
 * @param ahead commits of head that base lacks, oldest first
 * @param behindBy number of commits of base that head lacks
 */
public record Comparison(
    RevCommit base, RevCommit head, RevCommit mergeBase, List<RevCommit> ahead, int behindBy) {
  /** Copies the list. */
  public Comparison {
    ahead = List.copyOf(ahead);
  }

  /** GitHub's word: identical, ahead, behind or diverged. */
  public String status() {
    if (ahead.isEmpty()) {
      return behindBy == 0 ? "identical" : "behind";
    }
    return behindBy == 0 ? "ahead" : "diverged";
  }
}
