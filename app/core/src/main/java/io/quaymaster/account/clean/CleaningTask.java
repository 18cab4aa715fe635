package io.quaymaster.account.clean;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.LeaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to clean.
 *
 * @param lease the last one, whose stacks go first; none for an account that was just registered
 * @param regions all that the members' permission boundary allows
 * @param until the cleaner's claim ends then; nothing is deleted afterwards
 */
public record CleaningTask(
    AccountId account, Optional<LeaseId> lease, List<RegionName> regions, Instant until) {
  public CleaningTask {
    regions = List.copyOf(regions);
    if (regions.isEmpty()) {
      throw new IllegalArgumentException("account " + account + " would be cleaned in no region");
    }
  }

  Site site(RegionName region) {
    return new Site(account, region, until);
  }
}
