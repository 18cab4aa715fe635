package io.quaymaster.aws.function;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.reap.ReapReport;
import io.quaymaster.account.reap.Reaper;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.aws.function.message.Asked;
import io.quaymaster.aws.function.message.Operation;
import jakarta.inject.Singleton;

/**
 * The reaper by way of the account function. A round that takes longer than the function may is
 * begun again: what it has ended by then stays ended.
 *
 * @param function whom it asks
 */
@Singleton
@Requires(bean = AccountFunction.class)
@Replaces(Reaper.class)
public record FunctionReaping(AccountFunction function) implements Reaping {
  @Override
  public ReapReport reap() {
    return function.ask(Operation.REAP, new Asked.Nothing());
  }
}
