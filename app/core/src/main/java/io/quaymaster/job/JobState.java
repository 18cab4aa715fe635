package io.quaymaster.job;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Holder;
import io.quaymaster.account.LeaseId;
import java.time.Instant;
import java.util.Optional;

/** Where a job stands. */
public sealed interface JobState {
  /**
   * It waits for a worker.
   *
   * @param note why it waits once more; empty the first time
   */
  record Queued(Instant since, String note) implements JobState {}

  /**
   * A worker is at it.
   *
   * @param beatAt its last sign of life
   * @param cancelledBy login of who wants it stopped
   */
  record Running(
      Holder worker,
      AccountId account,
      LeaseId lease,
      Instant since,
      Instant beatAt,
      Optional<String> cancelledBy)
      implements JobState {
    Running beaten(Instant now) {
      return new Running(worker, account, lease, since, now, cancelledBy);
    }

    Running cancelled(String by) {
      return new Running(worker, account, lease, since, beatAt, Optional.of(by));
    }
  }

  /** It is over. */
  record Ended(JobEnd end) implements JobState {}
}
