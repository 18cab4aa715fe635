package io.quaymaster.local.job.sweep;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.CleaningSignal;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * No cleaner hears of a dirty account: one that begins on a thread of its own would make calls at
 * its own time, and the sweep counts calls. The pool's round finds what waits.
 */
@Singleton
@Replaces(CleaningNotice.class)
@Requires(property = QuickProcessor.WANTED)
final class UnheardNotice extends CleaningNotice {
  UnheardNotice(CleaningSignal signal) {
    super(signal);
  }

  @Override
  public void give(AccountId account, Instant notBefore) {
    // Lost, as a signal may be.
  }
}
