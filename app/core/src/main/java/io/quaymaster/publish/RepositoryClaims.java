package io.quaymaster.publish;

import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.run.RunKey;
import java.time.Instant;

/**
 * Who may give a repository its next version: one run at a time. Queues keep the events of a
 * repository apart, but people ask beside them. Each call is one conditional write.
 */
public interface RepositoryClaims {
  /**
   * Takes the claim: nobody has it, it has run out, or this run has it already (in an executor that
   * is gone, perhaps). Every taking raises the fence.
   *
   * @param until others may take it from then on
   */
  ClaimOutcome take(RepositoryId repository, RunKey holder, Instant now, Instant until);

  /**
   * Extends the claim, also when it has run out, as long as nobody has taken it since.
   *
   * @return false when somebody has: what was planned under it may be wrong now
   */
  boolean renew(RepositoryId repository, long fence, Instant until);

  /** Gives the claim up; one that somebody else has taken since stays theirs. */
  void giveUp(RepositoryId repository, long fence);

  /** What came of taking it. */
  sealed interface ClaimOutcome {
    /** It is the taker's now. */
    record Taken(long fence) implements ClaimOutcome {}

    /** Another run has it until then, if it doesn't give it up before. */
    record Held(RunKey by, Instant until) implements ClaimOutcome {}
  }
}
