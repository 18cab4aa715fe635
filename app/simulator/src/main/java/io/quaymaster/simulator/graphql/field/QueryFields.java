package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.context.QueryBudget;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.node.Nodes;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where queries begin. */
final class QueryFields implements FieldSet {
  private static final int MOST_IDS = 100;

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    Fields.root(registry, "Query", "repository", QueryFields::repository);
    Fields.root(
        registry,
        "Query",
        "organization",
        call -> account(call, Set.of(AccountType.ORGANIZATION), "an Organization"));
    Fields.root(
        registry, "Query", "user", call -> account(call, Set.of(AccountType.USER), "a User"));
    Fields.root(
        registry,
        "Query",
        "repositoryOwner",
        call -> find(call, Set.of(AccountType.USER, AccountType.ORGANIZATION)).orElse(null));
    Fields.root(registry, "Query", "viewer", call -> call.viewer().account());
    Fields.root(registry, "Query", "rateLimit", call -> call.viewer().cost());
    Fields.root(registry, "Query", "node", call -> node(call.viewer(), call.required("id")));
    Fields.root(registry, "Query", "nodes", QueryFields::nodes);
    new Fields<>(registry, "RateLimit", QueryBudget.class)
        .get("cost", QueryBudget::cost)
        .get("limit", QueryBudget::limit)
        .get("nodeCount", QueryBudget::nodes)
        .get("remaining", QueryBudget::remaining)
        .get("resetAt", QueryBudget::resetAt)
        .get("used", QueryBudget::used);
  }

  private static Repository repository(FieldCall call) {
    String owner = call.required("owner");
    String name = call.required("name");
    return call.viewer()
        .repository(owner, name)
        .orElseThrow(
            () ->
                GitHubProblem.notFound(
                    "Could not resolve to a Repository with the name '%s/%s'."
                        .formatted(owner, name)));
  }

  private static Account account(FieldCall call, Set<AccountType> types, String what) {
    return find(call, types)
        .orElseThrow(
            () ->
                GitHubProblem.notFound(
                    "Could not resolve to %s with the login of '%s'."
                        .formatted(what, call.required("login"))));
  }

  private static Optional<Account> find(FieldCall call, Set<AccountType> types) {
    return call.viewer()
        .state()
        .accounts()
        .find(call.required("login"))
        .filter(account -> types.contains(account.type()));
  }

  private static Object node(Viewer viewer, String id) {
    return Nodes.find(viewer, id)
        .orElseThrow(
            () ->
                GitHubProblem.notFound(
                    "Could not resolve to a node with the global id of '%s'".formatted(id)));
  }

  private static List<@Nullable Object> nodes(FieldCall call) {
    List<String> ids = call.texts("ids");
    if (ids.size() > MOST_IDS) {
      throw new GitHubProblem(
          "ARGUMENT_LIMIT",
          "You may not provide more than 100 node ids; you provided %d.".formatted(ids.size()));
    }
    return ids.stream().<@Nullable Object>map(id -> node(call.viewer(), id)).toList();
  }
}
