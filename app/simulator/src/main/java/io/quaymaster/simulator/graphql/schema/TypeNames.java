package io.quaymaster.simulator.graphql.schema;

import io.quaymaster.simulator.graphql.node.InProject;
import io.quaymaster.simulator.graphql.node.InRepository;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.repository.Repository;

/** Which type of the schema something is, where a field is an interface or union. */
final class TypeNames {
  private TypeNames() {}

  static String of(Object node) {
    return switch (node) {
      case Repository _ -> "Repository";
      case InRepository one -> one.type();
      case InProject one -> one.type();
      case Account account -> account.type().wire();
      default -> throw new IllegalStateException("no type of the schema: " + node.getClass());
    };
  }
}
