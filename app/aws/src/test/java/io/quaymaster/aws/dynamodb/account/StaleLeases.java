package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Leases that their holders have forgotten or ended, for whoever wants to use them all the same.
 */
final class StaleLeases {
  private static final int KEPT = 200;

  private final List<Lease> leases = new ArrayList<>();

  synchronized void add(Lease lease) {
    if (leases.size() < KEPT) {
      leases.add(lease);
    } else {
      leases.set(ThreadLocalRandom.current().nextInt(KEPT), lease);
    }
  }

  synchronized Optional<Lease> any() {
    return leases.isEmpty()
        ? Optional.empty()
        : Optional.of(leases.get(ThreadLocalRandom.current().nextInt(leases.size())));
  }
}
