package io.quaymaster.account.operate;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Membership;

/** What operators and the registration of members ask of the pool. */
public sealed interface AccountCommand {
  /** The account it is about. */
  AccountId account();

  /**
   * It enters the pool, through cleaning. One that is there already gets this role and these
   * capabilities, and stays when it was draining.
   */
  record Register(Membership member) implements AccountCommand {
    @Override
    public AccountId account() {
      return member.id();
    }
  }

  /** It is leased no more and leaves once it is clean; a quarantined one waits for an operator. */
  record Drain(AccountId account) implements AccountCommand {}

  /** It leaves now; a leased one is drained first. */
  record Deregister(AccountId account) implements AccountCommand {}

  /** It is taken out; a lease is ended first. */
  record Quarantine(AccountId account, Blocker why) implements AccountCommand {}

  /** A quarantined one goes to be cleaned. */
  record Restore(AccountId account) implements AccountCommand {}

  /** Its lease is ended, whatever its holder does. */
  record ForceRelease(AccountId account) implements AccountCommand {}
}
