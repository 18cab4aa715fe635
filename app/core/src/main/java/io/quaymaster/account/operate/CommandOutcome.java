package io.quaymaster.account.operate;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;

/** What came of a command. */
public sealed interface CommandOutcome {
  /** It is so; the account as it is now. A draining one that is still there leaves later. */
  record Done(Account account) implements CommandOutcome {}

  /** It has left the pool. */
  record Removed(AccountId account) implements CommandOutcome {}

  /** Not in this state; why, for a person. */
  record Refused(Account account, String why) implements CommandOutcome {}

  /** It is in no pool: what a command to leave wants, for others an error. */
  record Unknown(AccountId account) implements CommandOutcome {}
}
