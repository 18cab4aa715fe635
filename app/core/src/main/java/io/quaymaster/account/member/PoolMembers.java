package io.quaymaster.account.member;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.operate.CommandOutcome;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Members by way of the pool's commands. */
@Singleton
public final class PoolMembers implements MemberPool {
  private final Accounts accounts;

  public PoolMembers(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Set<AccountId> registered() {
    return accounts.list(Optional.empty()).stream().map(Account::id).collect(Collectors.toSet());
  }

  @Override
  public void register(Membership member) {
    CommandOutcome outcome = accounts.change(new AccountCommand.Register(member));
    if (!(outcome instanceof CommandOutcome.Done)) {
      throw new IllegalStateException("account " + member.id() + " was not registered: " + outcome);
    }
  }

  @Override
  public LeaveOutcome leave(AccountId account) {
    return switch (accounts.change(new AccountCommand.Deregister(account))) {
      case CommandOutcome.Removed _, CommandOutcome.Unknown _ -> new LeaveOutcome.Gone();
      case CommandOutcome.Done _, CommandOutcome.Refused _ -> new LeaveOutcome.Draining();
    };
  }
}
