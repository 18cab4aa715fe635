package io.quaymaster.aws.function;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.aws.function.message.Answer;
import io.quaymaster.aws.function.message.Messages;
import io.quaymaster.aws.function.message.Operation;
import io.quaymaster.aws.function.message.UnreadableMessage;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.InvokedFunction;

/**
 * The account function as other processes call it. What passes by itself is tried again, three
 * attempts in all, which every operation allows: who asks again because an answer was lost hears
 * the same, except that {@code acquire} takes another account, and the forgotten one comes back by
 * the reaper. Made at the start, so that a wrong name ends the process.
 */
@Context
@Requires(property = AccountFunction.SETTING)
public final class AccountFunction {
  /** Name or ARN of the function. A process that has it set never touches the tables itself. */
  public static final String SETTING = "quaymaster.accounts.function";

  private final InvokedFunction function;

  /**
   * @param own the process's own session
   * @param name the {@link #SETTING}
   */
  public AccountFunction(AwsSession own, @Property(name = SETTING) String name) {
    try {
      function = new InvokedFunction(own, name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(SETTING + ": " + e.getMessage(), e);
    }
  }

  /**
   * Asks it.
   *
   * @throws AccountFunctionFailed when it could not be asked
   * @throws IllegalArgumentException when the pool refuses what is asked
   * @throws IllegalStateException when the pool refuses it as things stand
   */
  <Q, A> A ask(Operation<Q, A> operation, Q question) {
    return switch (answer(operation, Messages.request(operation, question))) {
      case Answer.Given<A>(var value) -> value;
      case Answer.Refused<A>(var refusal) -> throw refused(operation, refusal);
    };
  }

  private <A> Answer<A> answer(Operation<?, A> operation, String request) {
    try {
      return Messages.answer(operation, function.invoke(request));
    } catch (AwsRefused | UnreadableMessage e) {
      throw new AccountFunctionFailed(operation.name(), String.valueOf(e.getMessage()), e);
    }
  }

  private static RuntimeException refused(Operation<?, ?> operation, Answer.Refusal refusal) {
    return switch (refusal.kind()) {
      case ARGUMENT -> new IllegalArgumentException(refusal.text());
      case STATE -> new IllegalStateException(refusal.text());
      case REQUEST -> new AccountFunctionFailed(operation.name(), refusal.text());
    };
  }
}
