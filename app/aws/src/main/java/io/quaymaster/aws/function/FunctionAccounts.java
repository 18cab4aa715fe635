package io.quaymaster.aws.function;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.operate.CommandOutcome;
import io.quaymaster.account.operate.PoolAccounts;
import io.quaymaster.aws.function.message.AccountPage;
import io.quaymaster.aws.function.message.Asked;
import io.quaymaster.aws.function.message.Operation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operators' side by way of the account function; calls throw {@link AccountFunctionFailed}. A
 * list of several pages is not of one moment: each account is there at most once, as it was when
 * its page was read.
 */
@Singleton
@Requires(bean = AccountFunction.class)
@Replaces(PoolAccounts.class)
public final class FunctionAccounts implements Accounts {
  private final AccountFunction function;

  public FunctionAccounts(AccountFunction function) {
    this.function = function;
  }

  @Override
  public List<Account> list(Optional<PoolName> pool) {
    List<Account> all = new ArrayList<>();
    Optional<AccountId> after = Optional.empty();
    do {
      AccountPage page = function.ask(Operation.LIST, new Asked.Page(pool, after));
      all.addAll(page.accounts());
      after = next(page, after);
    } while (after.isPresent());
    return List.copyOf(all);
  }

  /** A mark that does not go on would never end. */
  private static Optional<AccountId> next(AccountPage page, Optional<AccountId> last) {
    Optional<AccountId> next = page.next();
    if (next.isPresent()
        && last.isPresent()
        && !AccountPage.isAfter(next.orElseThrow(), last.orElseThrow())) {
      throw new AccountFunctionFailed(
          Operation.LIST.name(), "the page after " + last.orElseThrow() + " leads back");
    }
    return next;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return function.ask(Operation.FIND, id);
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    return function.ask(Operation.HISTORY, new Asked.History(id, before, limit));
  }

  @Override
  public CommandOutcome change(AccountCommand command) {
    return function.ask(Operation.CHANGE, command);
  }
}
