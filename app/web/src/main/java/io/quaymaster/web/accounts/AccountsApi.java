package io.quaymaster.web.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Page;
import io.quaymaster.web.request.Read;
import java.util.List;
import java.util.Optional;

/** Accounts: list, one, its past leases. */
@Controller(AccountsApi.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = AccountStore.class)
final class AccountsApi {
  static final String PATH = "/api/accounts";

  private final Accounts accounts;

  AccountsApi(Accounts accounts) {
    this.accounts = accounts;
  }

  @Get
  Listed list(HttpRequest<?> request) {
    return Listed.of(accounts.list(pool(request)));
  }

  @Get("/{id}")
  AccountView show(String id) {
    AccountId account = id(id);
    return accounts
        .find(account)
        .map(AccountView::of)
        .orElseThrow(() -> Rejection.notFound("account " + account + " is in no pool"));
  }

  @Get("/{id}/history")
  PastLeases history(String id, HttpRequest<?> request) {
    int limit = Page.limit(request);
    Optional<Fence> before =
        parameter(request, "before")
            .map(
                text ->
                    Read.value(
                        "before",
                        text,
                        t -> new Fence(Long.parseLong(t)),
                        "the fence of a lease, as the list before ended with it"));
    return PastLeases.of(accounts.history(id(id), before, limit), limit);
  }

  static AccountId id(String text) {
    return Read.value("account", text, AccountId::new, "the 12 digits of an AWS account");
  }

  /** The pool that a list is of; empty for all. */
  static Optional<PoolName> pool(HttpRequest<?> request) {
    return parameter(request, "pool")
        .map(
            text -> Read.value("pool", text, PoolName::new, "the name of a pool, such as sandbox"));
  }

  private static Optional<String> parameter(HttpRequest<?> request, String name) {
    return request.getParameters().getFirst(name).filter(text -> !text.isEmpty());
  }

  /** All accounts asked for, by number. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listed(List<AccountView> accounts) {
    Listed {
      accounts = List.copyOf(accounts);
    }

    static Listed of(List<Account> accounts) {
      return new Listed(accounts.stream().map(AccountView::of).toList());
    }
  }
}
