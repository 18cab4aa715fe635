package io.quaymaster.aws.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.Account;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.aws.function.message.AccountPage;
import io.quaymaster.aws.function.message.Answer.Kind;
import io.quaymaster.aws.function.message.Answer.Refusal;
import io.quaymaster.aws.function.message.Asked;
import io.quaymaster.aws.function.message.Messages;
import io.quaymaster.aws.function.message.Operation;
import io.quaymaster.aws.function.message.UnreadableMessage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the account function does with a request. What the pool refuses, and what can't be
 * understood, is answered; any other exception is let through, so that Lambda counts it as an error
 * of the function and tells the caller. There is none in a process that calls the function: it
 * would call itself.
 */
@Singleton
@Requires(missingProperty = AccountFunction.SETTING)
public final class AccountFunctionRequests {
  private static final Logger LOG = LoggerFactory.getLogger(AccountFunctionRequests.class);

  private final Map<String, Handler<?, ?>> handlers;

  /**
   * @param leases over the store, in this process
   * @param accounts likewise
   * @param cleanings likewise
   * @param reaping likewise
   */
  public AccountFunctionRequests(
      Leases leases, Accounts accounts, Cleanings cleanings, Reaping reaping) {
    handlers =
        Stream.of(
                new Handler<>(Operation.DUE, _ -> cleanings.due()),
                new Handler<>(
                    Operation.CLAIM, asked -> cleanings.claim(asked.account(), asked.cleaner())),
                new Handler<>(Operation.KEEP, cleanings::keep),
                new Handler<>(
                    Operation.FINISH, asked -> cleanings.finish(asked.claim(), asked.result())),
                new Handler<>(Operation.REAP, _ -> reaping.reap()),
                new Handler<>(
                    Operation.ACQUIRE,
                    asked -> leases.acquire(asked.pool(), asked.holder(), asked.duration())),
                new Handler<>(Operation.BEGIN, asked -> leases.begin(asked.lease(), asked.job())),
                new Handler<>(Operation.RENEW, leases::renew),
                new Handler<>(Operation.RELEASE, leases::release),
                new Handler<>(Operation.GIVE_BACK, leases::giveBack),
                new Handler<>(Operation.LIST, asked -> page(accounts, asked)),
                new Handler<>(Operation.FIND, accounts::find),
                new Handler<>(
                    Operation.HISTORY,
                    asked -> accounts.history(asked.account(), asked.before(), asked.limit())),
                new Handler<>(Operation.CHANGE, accounts::change))
            .collect(Collectors.toUnmodifiableMap(h -> h.operation().name(), h -> h));
  }

  private static AccountPage page(Accounts accounts, Asked.Page asked) {
    List<Account> all = accounts.list(asked.pool());
    return AccountPage.of(all, asked.after());
  }

  /**
   * Answers a request.
   *
   * @param request JSON, as {@link Messages} says
   * @throws RuntimeException an outage or a defect; whether anything was done is not known
   */
  public byte[] answer(byte[] request) {
    return text(new String(request, UTF_8)).getBytes(UTF_8);
  }

  private String text(String text) {
    try {
      Messages.Request request = Messages.request(text);
      Handler<?, ?> handler = handlers.get(request.operation());
      return handler == null ? unknown(request.operation()) : handler.answer(request);
    } catch (UnreadableMessage e) {
      return refused("request", Kind.REQUEST, e.getMessage());
    }
  }

  private String unknown(String operation) {
    return refused(
        "request",
        Kind.REQUEST,
        "there is no operation '%s' but %s"
            .formatted(operation, handlers.keySet().stream().sorted().toList()));
  }

  private static String refused(String what, Kind kind, @Nullable String why) {
    LOG.warn("{} refused: {}", what, why);
    return Messages.refusal(new Refusal(kind, String.valueOf(why)));
  }

  /** An operation and what does it. */
  private record Handler<Q, A>(Operation<Q, A> operation, Function<Q, A> act) {
    String answer(Messages.Request request) {
      Q question = request.question(operation);
      A answer;
      try {
        answer = act.apply(question);
      } catch (IllegalArgumentException e) {
        return refused(operation.name(), Kind.ARGUMENT, e.getMessage());
      } catch (IllegalStateException e) {
        return refused(operation.name(), Kind.STATE, e.getMessage());
      }
      return Messages.answer(operation, answer);
    }
  }
}
