package io.quaymaster.account;

import static io.quaymaster.account.AccountState.AVAILABLE;
import static io.quaymaster.account.AccountState.CLEANING;
import static io.quaymaster.account.AccountState.DIRTY;
import static io.quaymaster.account.AccountState.LEASED;
import static io.quaymaster.account.AccountState.QUARANTINED;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Every move that an account can make. What is not in this table is refused. */
public enum Move {
  /** An account enters the pool, through cleaning. */
  REGISTER,
  /** A worker takes it. */
  ACQUIRE,
  /** Given back unused: no credentials were ever issued under this lease. */
  GIVE_BACK,
  /** Released, expired, its holder silent, or released by force. */
  END_LEASE,
  /** A cleaner claims it. */
  CLAIM_CLEANING,
  /** Found clean by the second scan. */
  CLEANED,
  /** To be cleaned again: something is left, or the cleaner died. */
  CLEAN_AGAIN,
  /** The attempts at cleaning are used up. */
  GIVE_UP_CLEANING,
  /** An operator restores it. */
  RESTORE,
  /** An operator takes it out; a leased one is released by force first. */
  QUARANTINE,
  /** It leaves the pool; only when it is draining. */
  REMOVE;

  /** The states it starts at; none when the account is not in the pool before. */
  public Set<AccountState> from() {
    return switch (this) {
      case REGISTER -> Set.of();
      case ACQUIRE -> Set.of(AVAILABLE);
      case GIVE_BACK, END_LEASE -> Set.of(LEASED);
      case CLAIM_CLEANING -> Set.of(DIRTY);
      case CLEANED, CLEAN_AGAIN, GIVE_UP_CLEANING -> Set.of(CLEANING);
      case RESTORE -> Set.of(QUARANTINED);
      case QUARANTINE -> Set.of(AVAILABLE, DIRTY, CLEANING);
      case REMOVE -> Set.of(AVAILABLE, DIRTY, CLEANING, QUARANTINED);
    };
  }

  /** The state it leads to; empty when the account is not in the pool afterwards. */
  public Optional<AccountState> to() {
    return switch (this) {
      case GIVE_BACK, CLEANED -> Optional.of(AVAILABLE);
      case ACQUIRE -> Optional.of(LEASED);
      case REGISTER, END_LEASE, CLEAN_AGAIN, RESTORE -> Optional.of(DIRTY);
      case CLAIM_CLEANING -> Optional.of(CLEANING);
      case GIVE_UP_CLEANING, QUARANTINE -> Optional.of(QUARANTINED);
      case REMOVE -> Optional.empty();
    };
  }

  /** Whether an account in this state can make it. */
  public boolean startsAt(AccountState state) {
    return from().contains(state);
  }

  /** Whether any move leads from one state to the other. */
  public static boolean leads(AccountState from, AccountState to) {
    return Arrays.stream(values())
        .anyMatch(move -> move.startsAt(from) && move.to().equals(Optional.of(to)));
  }
}
