package io.quaymaster.account.operate;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.operate.CommandOutcome.Done;
import io.quaymaster.account.reap.Eviction;
import io.quaymaster.account.store.AccountChanges;
import io.quaymaster.account.store.AccountStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The operators' side over the store, in this process. */
@Singleton
public class PoolAccounts implements Accounts {
  private final AccountStore store;
  private final AccountChanges changes;
  private final Eviction eviction;
  private final CleaningNotice notice;
  private final Clock clock;

  public PoolAccounts(AccountStore store, Eviction eviction, CleaningNotice notice, Clock clock) {
    this.store = store;
    this.changes = new AccountChanges(store);
    this.eviction = eviction;
    this.notice = notice;
    this.clock = clock;
  }

  @Override
  public List<Account> list(Optional<PoolName> pool) {
    return store.list().stream()
        .filter(account -> pool.isEmpty() || pool.equals(Optional.of(account.member().pool())))
        .sorted(Comparator.comparing(account -> account.id().value()))
        .toList();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return store.find(id);
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    return store.history(id, before, limit);
  }

  @Override
  public CommandOutcome change(AccountCommand command) {
    Instant now = clock.instant();
    return switch (command) {
      case AccountCommand.Register(var member) ->
          registered(changes.apply(member.id(), found -> Decisions.register(found, member, now)));
      case AccountCommand.Drain(var id) -> leave(id, AccountState.AVAILABLE);
      case AccountCommand.Deregister(var id) -> leave(id, AccountState.values());
      case AccountCommand.Quarantine(var id, var why) -> {
        eviction.evict(id, _ -> Optional.of(End.FORCED));
        yield changes.apply(id, found -> Decisions.quarantine(found, id, why));
      }
      case AccountCommand.Restore(var id) ->
          announced(changes.apply(id, found -> Decisions.restore(found, id, now)));
      case AccountCommand.ForceRelease(var id) -> forceRelease(id);
    };
  }

  /** Read again, because the store lets a former member go on with its old fence. */
  private CommandOutcome registered(CommandOutcome outcome) {
    CommandOutcome known =
        outcome instanceof Done(var account)
            ? store.find(account.id()).<CommandOutcome>map(Done::new).orElse(outcome)
            : outcome;
    return announced(known);
  }

  private CommandOutcome announced(CommandOutcome outcome) {
    if (outcome instanceof Done(var account) && account.state() == AccountState.DIRTY) {
      notice.give(account.id(), account.cleaning().notBefore());
    }
    return outcome;
  }

  /** First the mark, then the removal, which only a marked one admits; the reaper does the rest. */
  private CommandOutcome leave(AccountId id, AccountState... removedIn) {
    CommandOutcome drained = changes.apply(id, found -> Decisions.drain(found, id));
    return drained instanceof Done
        ? changes.apply(id, found -> Decisions.remove(found, id, List.of(removedIn)))
        : drained;
  }

  private CommandOutcome forceRelease(AccountId id) {
    Optional<?> ended = eviction.evict(id, _ -> Optional.of(End.FORCED));
    return store
        .find(id)
        .<CommandOutcome>map(
            account ->
                ended.isPresent()
                    ? new Done(account)
                    : new CommandOutcome.Refused(account, "nobody holds it"))
        .orElse(new CommandOutcome.Unknown(id));
  }
}
