package io.quaymaster.account.lease;

import io.quaymaster.account.PastLease;
import io.quaymaster.run.RunKey;
import java.util.Optional;

/** What came of giving an account back unused. */
public sealed interface GiveBackOutcome {
  /** The lease is over by this, and the account is free. */
  record GivenBack() implements GiveBackOutcome {}

  /** Refused: a job has begun to use it, so that it has to be released. The lease goes on. */
  record InUse(RunKey job) implements GiveBackOutcome {}

  /**
   * It was over before.
   *
   * @param how how it ended, while that is known
   */
  record Lost(Optional<PastLease.End> how) implements GiveBackOutcome {}
}
