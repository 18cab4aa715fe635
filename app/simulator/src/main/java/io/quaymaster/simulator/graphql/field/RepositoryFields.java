package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.repository.Repository;

/** What a repository says of itself; what is in it is in the other classes here. */
final class RepositoryFields implements FieldSet {

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Repository", Repository.class)
        .get("id", Repository::nodeId)
        .get("databaseId", one -> (int) one.id())
        .get("name", one -> one.settings().name())
        .get("nameWithOwner", one -> one.name().toString())
        .get("owner", Repository::owner)
        .get("description", one -> one.settings().description())
        .get("isArchived", one -> one.settings().archived())
        .get("isPrivate", one -> one.settings().isPrivate())
        .get("isEmpty", Repository::empty)
        .get("isFork", _ -> false)
        .get("isDisabled", _ -> false)
        .get("isInOrganization", one -> one.owner().type() == AccountType.ORGANIZATION)
        .get("visibility", one -> one.settings().isPrivate() ? "PRIVATE" : "PUBLIC")
        .get("createdAt", one -> one.settings().createdAt())
        .get("updatedAt", one -> one.settings().updatedAt())
        .get("resourcePath", one -> "/" + one.name())
        .ask("url", (one, call) -> call.viewer().urls().page(one, ""));
  }
}
