package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Calls that were made, for a network that delays and duplicates. */
final class PastCalls {
  private static final int KEPT = 1_024;

  /**
   * A call that can be made again.
   *
   * @param lease under which it is made
   */
  record PastCall(Function<Doing, ?> body, Optional<Lease> lease) {}

  private final List<PastCall> calls = new ArrayList<>();
  private Optional<PastCall> newest = Optional.empty();

  /** It is being made. */
  synchronized void add(PastCall call) {
    newest = Optional.of(call);
    if (calls.size() < KEPT) {
      calls.add(call);
    } else if (ThreadLocalRandom.current().nextInt(10) == 0) {
      calls.set(ThreadLocalRandom.current().nextInt(KEPT), call);
    }
  }

  /** The newest, which may go on, or one of long ago. */
  synchronized Optional<PastCall> any() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    if (newest.isPresent() && random.nextInt(4) == 0) {
      return newest;
    }
    return calls.isEmpty()
        ? Optional.empty()
        : Optional.of(calls.get(random.nextInt(calls.size())));
  }
}
