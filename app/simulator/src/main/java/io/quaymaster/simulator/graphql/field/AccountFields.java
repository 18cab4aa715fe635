package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Users, organisations and bots. */
final class AccountFields implements FieldSet {

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    for (String type : List.of("User", "Organization", "Bot")) {
      new Fields<>(registry, type, Account.class)
          .get("id", Account::nodeId)
          .get("databaseId", account -> (int) account.id())
          .get("login", Account::login)
          .ask("avatarUrl", (a, call) -> call.viewer().urls().page("/avatars/u/" + a.id()))
          .get("resourcePath", AccountFields::path)
          .ask("url", (account, call) -> call.viewer().urls().page(path(account)));
    }
    for (String type : List.of("User", "Organization")) {
      new Fields<>(registry, type, Account.class)
          .get("name", Account::name)
          .ask("repository", AccountFields::repository)
          .ask("repositories", AccountFields::repositories);
    }
    new Fields<>(registry, "User", Account.class)
        .get("email", _ -> "") // nobody here shows an address
        .ask("isViewer", (account, call) -> account.equals(call.viewer().account()));
  }

  private static String path(Account account) {
    return account.type() == AccountType.BOT
        ? "/apps/" + account.login().replace("[bot]", "")
        : "/" + account.login();
  }

  private static @Nullable Object repository(Account owner, FieldCall call) {
    return call.viewer().repository(owner.login(), call.required("name")).orElse(null);
  }

  private static Connection repositories(Account owner, FieldCall call) {
    List<Repository> repositories = new ArrayList<>(call.viewer().state().repositories().of(owner));
    repositories.removeIf(one -> !call.viewer().sees(one));
    call.flag("isArchived")
        .ifPresent(wanted -> repositories.removeIf(r -> r.settings().archived() != wanted));
    call.flag("isFork").filter(wanted -> wanted).ifPresent(_ -> repositories.clear());
    call.text("privacy")
        .or(() -> call.text("visibility"))
        .ifPresent(
            wanted ->
                repositories.removeIf(r -> r.settings().isPrivate() != wanted.equals("PRIVATE")));
    repositories.sort(order(call));
    return call.page(repositories);
  }

  private static Comparator<Repository> order(FieldCall call) {
    Comparator<Repository> order =
        switch (call.orderField().orElse("")) {
          case "NAME" -> Comparator.comparing(one -> one.settings().name());
          case "PUSHED_AT" -> Comparator.comparing(one -> one.settings().pushedAt());
          case "UPDATED_AT" -> Comparator.comparing(one -> one.settings().updatedAt());
          default -> Comparator.comparingLong(Repository::id);
        };
    return call.descending() ? order.reversed() : order;
  }
}
