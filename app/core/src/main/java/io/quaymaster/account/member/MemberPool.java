package io.quaymaster.account.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import java.util.Set;

/** The account pool as members see it. Only the Account function writes it. */
public interface MemberPool {
  /** Accounts that are registered, draining ones included. All pages. */
  Set<AccountId> registered();

  /** Registers an account, or brings what is known of it up to date; it stops draining. */
  void register(Membership member);

  /** Drains an account: it is leased no more, and removed as soon as nobody holds it. */
  LeaveOutcome leave(AccountId account);

  /** How far leaving is. */
  sealed interface LeaveOutcome {
    /** It is not, or no longer, registered. */
    record Gone() implements LeaveOutcome {}

    /** A worker holds it; it goes after its cleaning. */
    record Draining() implements LeaveOutcome {}
  }
}
