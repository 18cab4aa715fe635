package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Which issue belongs to an item, known at once and for certain, unlike GitHub's search. While a
 * run works on an item it holds its entry, so that two files about one item make one issue.
 */
public interface IssueIndex {
  /** The issue of an item, if one is known. */
  Optional<IssueNumber> find(RepositoryId repository, Identity identity);

  /**
   * Takes the entry for a run, with conditional writes; a run that holds it gets it again.
   *
   * @param now an entry whose time is over by then is taken from its holder
   * @param until how long it is held
   */
  Claim claim(
      RepositoryId repository, Identity identity, RunKey holder, Instant now, Instant until);

  /**
   * Writes down the issue and gives the entry back.
   *
   * @return false when somebody else holds it by now; nothing was written then
   */
  boolean record(RepositoryId repository, Identity identity, RunKey holder, IssueNumber issue);

  /**
   * Gives the entry back without an issue: what may have been made stays to be looked for. Nothing
   * happens when the run does not hold it.
   */
  void release(RepositoryId repository, Identity identity, RunKey holder);

  /** Whether a run got an entry. */
  sealed interface Claim {
    /**
     * It did.
     *
     * @param issue the item's, if one is known
     * @param unfinishedSince when a run first took the entry after an issue was last written down,
     *     this taking left out: an issue may have been made since that the index lacks
     */
    record Held(Optional<IssueNumber> issue, Optional<Instant> unfinishedSince) implements Claim {}

    /** Another run has it until then, or until it gives it back. */
    record Taken(RunKey by, Instant until) implements Claim {}
  }
}
