package io.quaymaster.account.lease;

import io.quaymaster.account.AccountId;
import io.quaymaster.app.Redaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the signal that an account is dirty, after that is written. The account is safe in the
 * store by then, so that a signal that can't be given fails nothing: the sweep finds it.
 */
@Singleton
public class CleaningNotice {
  private static final Logger LOG = LoggerFactory.getLogger(CleaningNotice.class);

  private final CleaningSignal signal;

  public CleaningNotice(CleaningSignal signal) {
    this.signal = signal;
  }

  /** Gives it. */
  public void give(AccountId account, Instant notBefore) {
    try {
      signal.dirty(account, notBefore);
    } catch (RuntimeException e) {
      LOG.warn(
          "account {} waits for the sweep to be cleaned, because no cleaner could be called: {}",
          account,
          Redaction.trace(e));
    }
  }
}
