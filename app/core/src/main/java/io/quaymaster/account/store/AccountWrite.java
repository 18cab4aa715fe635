package io.quaymaster.account.store;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;

/** One conditional write; each takes effect as a whole or not at all. */
public sealed interface AccountWrite {
  /** The account as it will be; for a removal as it was read. */
  Account account();

  /**
   * An account enters, when it is not in a pool. One that was in a pool before goes on as {@link
   * Account#goingOn} says.
   */
  record Created(Account account) implements AccountWrite {
    public Created {
      if (account.version() != 1) {
        throw new IllegalArgumentException("account " + account.id() + " is not new");
      }
    }
  }

  /** It changes, when its version is still the one before. */
  record Replaced(Account account) implements AccountWrite {}

  /** It changes like that, and its lease, which just ended, is appended to the history. */
  record Ended(Account account) implements AccountWrite {
    public Ended {
      if (account.state() == AccountState.LEASED || account.last().isEmpty()) {
        throw new IllegalArgumentException("no lease of account " + account.id() + " has ended");
      }
    }
  }

  /** It leaves, when its version is still this one. Its fence is remembered. */
  record Removed(Account account) implements AccountWrite {
    public Removed {
      if (!account.removable()) {
        throw new IllegalArgumentException(
            "account %s is %s and %sdraining: it can't be removed"
                .formatted(
                    account.id(), account.state(), account.member().draining() ? "" : "not "));
      }
    }
  }
}
