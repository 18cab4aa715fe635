package io.quaymaster.account.operate;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Move;
import io.quaymaster.account.operate.CommandOutcome.Done;
import io.quaymaster.account.operate.CommandOutcome.Refused;
import io.quaymaster.account.operate.CommandOutcome.Removed;
import io.quaymaster.account.operate.CommandOutcome.Unknown;
import io.quaymaster.account.store.AccountChanges.Decision;
import io.quaymaster.account.store.AccountChanges.Decision.Keep;
import io.quaymaster.account.store.AccountChanges.Decision.Write;
import io.quaymaster.account.store.AccountWrite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a command means for an account as it was read. */
final class Decisions {
  private Decisions() {}

  static Decision<CommandOutcome> register(
      Optional<Account> found, Membership wanted, Instant now) {
    Membership member = wanted.draining(false);
    if (found.isEmpty()) {
      Account fresh = Account.registered(member, now);
      return new Write<>(new AccountWrite.Created(fresh), new Done(fresh));
    }
    Account known = found.orElseThrow();
    if (known.member().equals(member)) {
      return new Keep<>(new Done(known));
    }
    return replaced(known.as(member));
  }

  static Decision<CommandOutcome> drain(Optional<Account> found, AccountId id) {
    if (found.isEmpty()) {
      return new Keep<>(new Unknown(id));
    }
    Account known = found.orElseThrow();
    return known.member().draining()
        ? new Keep<>(new Done(known))
        : replaced(known.as(known.member().draining(true)));
  }

  static Decision<CommandOutcome> remove(
      Optional<Account> found, AccountId id, List<AccountState> in) {
    if (found.isEmpty()) {
      return new Keep<>(new Removed(id));
    }
    Account known = found.orElseThrow();
    return known.removable() && in.contains(known.state())
        ? new Write<>(new AccountWrite.Removed(known), new Removed(id))
        : new Keep<>(new Done(known));
  }

  static Decision<CommandOutcome> quarantine(Optional<Account> found, AccountId id, Blocker why) {
    if (found.isEmpty()) {
      return new Keep<>(new Unknown(id));
    }
    Account known = found.orElseThrow();
    if (known.state() == AccountState.QUARANTINED) {
      return new Keep<>(new Done(known));
    }
    return Move.QUARANTINE.startsAt(known.state())
        ? replaced(known.quarantined(why))
        : new Keep<>(new Refused(known, "it was leased again meanwhile; try again"));
  }

  static Decision<CommandOutcome> restore(Optional<Account> found, AccountId id, Instant now) {
    if (found.isEmpty()) {
      return new Keep<>(new Unknown(id));
    }
    Account known = found.orElseThrow();
    return Move.RESTORE.startsAt(known.state())
        ? replaced(known.restored(now))
        : new Keep<>(new Refused(known, "only a quarantined account can be restored"));
  }

  private static Decision<CommandOutcome> replaced(Account next) {
    return new Write<>(new AccountWrite.Replaced(next), new Done(next));
  }
}
