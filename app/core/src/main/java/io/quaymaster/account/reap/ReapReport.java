package io.quaymaster.account.reap;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Lease;
import java.util.List;

/**
 * What one round of the reaper did.
 *
 * @param ended leases past their deadline, or without a sign of life
 * @param abandoned accounts whose cleaner has died
 * @param removed draining accounts that nobody held any more
 * @param failed accounts that could not be dealt with; the next round tries again
 */
public record ReapReport(
    List<Lease> ended, List<AccountId> abandoned, List<AccountId> removed, List<AccountId> failed) {
  public ReapReport {
    ended = List.copyOf(ended);
    abandoned = List.copyOf(abandoned);
    removed = List.copyOf(removed);
    failed = List.copyOf(failed);
  }
}
