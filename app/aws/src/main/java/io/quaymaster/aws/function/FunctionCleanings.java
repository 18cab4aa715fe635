package io.quaymaster.aws.function;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Holder;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.account.claim.PoolCleanings;
import io.quaymaster.aws.function.message.Asked;
import io.quaymaster.aws.function.message.Operation;
import jakarta.inject.Singleton;
import java.util.List;

/** Claims of cleaning by way of the account function; calls throw {@link AccountFunctionFailed}. */
@Singleton
@Requires(bean = AccountFunction.class)
@Replaces(PoolCleanings.class)
public final class FunctionCleanings implements Cleanings {
  private final AccountFunction function;

  public FunctionCleanings(AccountFunction function) {
    this.function = function;
  }

  @Override
  public List<AccountId> due() {
    return function.ask(Operation.DUE, new Asked.Nothing());
  }

  @Override
  public ClaimOutcome claim(AccountId account, Holder cleaner) {
    return function.ask(Operation.CLAIM, new Asked.Claim(account, cleaner));
  }

  @Override
  public KeepOutcome keep(Cleaning.Claim claim) {
    return function.ask(Operation.KEEP, claim);
  }

  @Override
  public FinishOutcome finish(Cleaning.Claim claim, CleaningResult result) {
    return function.ask(Operation.FINISH, new Asked.Finish(claim, result));
  }
}
