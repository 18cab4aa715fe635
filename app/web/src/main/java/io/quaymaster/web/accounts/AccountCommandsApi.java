package io.quaymaster.web.accounts;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.operate.CommandOutcome;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.request.JsonBody;
import io.quaymaster.web.request.Why;
import java.util.function.Function;

/** What operators do with accounts. Each takes {@code {"why": "…"}} for the audit. */
@Controller(AccountsApi.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = AccountStore.class)
final class AccountCommandsApi {
  private final Accounts accounts;
  private final JsonBody json;
  private final Audited audited;

  AccountCommandsApi(Accounts accounts, JsonBody json, Audited audited) {
    this.accounts = accounts;
    this.json = json;
    this.audited = audited;
  }

  /** It enters a pool, through cleaning; a member gets the role and capabilities given. */
  @Post(consumes = "*/*")
  HttpResponse<?> register(HttpRequest<?> request) {
    RegistrationBody body = json.read(request, RegistrationBody.class, RegistrationBody.EXPECTED);
    return change(
        request,
        "account.register",
        new AccountCommand.Register(body.membership()),
        body.why() == null ? "" : body.why());
  }

  /** It is leased no more, and leaves when it is clean. */
  @Post(uri = "/{id}/drain", consumes = "*/*")
  HttpResponse<?> drain(String id, HttpRequest<?> request) {
    return change(id, request, "account.drain", AccountCommand.Drain::new);
  }

  /** It is taken out until an operator restores it; its lease is ended. */
  @Post(uri = "/{id}/quarantine", consumes = "*/*")
  HttpResponse<?> quarantine(String id, HttpRequest<?> request) {
    AccountId account = AccountsApi.id(id);
    String why = Why.required(json, request);
    return change(
        request,
        "account.quarantine",
        new AccountCommand.Quarantine(account, new Blocker(why)),
        why);
  }

  /** It goes from quarantine to be cleaned. */
  @Post(uri = "/{id}/restore", consumes = "*/*")
  HttpResponse<?> restore(String id, HttpRequest<?> request) {
    return change(id, request, "account.restore", AccountCommand.Restore::new);
  }

  /** Its lease is ended, whatever its holder does. */
  @Post(uri = "/{id}/release", consumes = "*/*")
  HttpResponse<?> release(String id, HttpRequest<?> request) {
    return change(id, request, "account.release", AccountCommand.ForceRelease::new);
  }

  /** It leaves its pool now; a leased one is drained first. */
  @Delete(uri = "/{id}", consumes = "*/*")
  HttpResponse<?> deregister(String id, HttpRequest<?> request) {
    return change(id, request, "account.deregister", AccountCommand.Deregister::new);
  }

  private HttpResponse<?> change(
      String id, HttpRequest<?> request, String what, Function<AccountId, AccountCommand> command) {
    AccountId account = AccountsApi.id(id);
    return change(request, what, command.apply(account), Why.optional(json, request));
  }

  private HttpResponse<?> change(
      HttpRequest<?> request, String what, AccountCommand command, String why) {
    CommandOutcome outcome = accounts.change(command);
    if (outcome instanceof CommandOutcome.Done || outcome instanceof CommandOutcome.Removed) {
      audited.record(request, what, command.account().value(), why);
    }
    return CommandAnswer.to(outcome);
  }
}
