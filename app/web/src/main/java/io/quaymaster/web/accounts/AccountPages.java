package io.quaymaster.web.accounts;

import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.web.html.Badge;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Layout;
import io.quaymaster.web.html.Table;
import io.quaymaster.web.html.Times;
import java.util.List;
import java.util.Optional;

/** Accounts for people. The navigation leads here also where no pool is set up. */
@Controller("/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountPages {
  private static final String PATH = "/accounts";
  private static final List<String> COLUMNS =
      List.of("Account", "Pool", "State", "Free since", "What is going on");

  private final boolean setUp;
  private final BeanProvider<Accounts> accounts;

  AccountPages(Optional<AccountStore> store, BeanProvider<Accounts> accounts) {
    this.setUp = store.isPresent();
    this.accounts = accounts;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> list(HttpRequest<?> request) {
    if (!setUp) {
      return Layout.page(
          PATH, "Accounts", List.of(tag("p", "No pool of accounts is set up on this server.")));
    }
    List<Account> known = accounts.get().list(AccountsApi.pool(request));
    Html table =
        new Table(
                "The accounts that jobs are done in",
                COLUMNS,
                known.stream().map(AccountPages::row).toList(),
                "No account is in a pool yet.")
            .html();
    Html commands =
        tag(
            "p",
            text("To take one out, or put it back: "),
            tag("code", "quaymaster accounts --help"));
    return Layout.page(PATH, "Accounts", List.of(table, commands));
  }

  private static List<Html> row(Account account) {
    return List.of(
        tag("code", account.id().value()),
        text(account.member().pool().value()),
        state(account),
        account.state() == AccountState.AVAILABLE ? Times.of(account.lastReleased()) : text(""),
        tag("span", happening(account)).with("class", "clip"));
  }

  private static Html state(Account account) {
    String word =
        AccountView.word(account.state()) + (account.member().draining() ? ", draining" : "");
    return switch (account.state()) {
      case AVAILABLE -> Badge.of(word, account.free() ? "good" : "held");
      case LEASED, CLEANING -> Badge.of(word, "going");
      case DIRTY -> Badge.of(word, "idle");
      case QUARANTINED -> Badge.of(word, "bad");
    };
  }

  private static Html happening(Account account) {
    return switch (account.state()) {
      case AVAILABLE -> text("");
      case LEASED -> tenancy(account);
      case DIRTY ->
          tag(
              "span",
              text("It is cleaned from "),
              Times.of(account.cleaning().notBefore()),
              text(" on; attempts so far: " + account.cleaning().attempts() + "."));
      case CLEANING -> text("Attempt " + account.cleaning().attempts() + " at cleaning it.");
      case QUARANTINED -> text(account.blocker().map(Object::toString).orElse(""));
    };
  }

  private static Html tenancy(Account account) {
    return account
        .tenancy()
        .<Html>map(
            running ->
                tag(
                    "span",
                    text(
                        running.job().map(job -> job + " by ").orElse("Held, unused so far, by ")
                            + running.lease().holder()
                            + " until "),
                    Times.of(running.lease().deadline()),
                    text(" at the latest.")))
        .orElse(text(""));
  }
}
