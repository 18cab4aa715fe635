package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import java.util.List;

/** The fields of some types. */
@FunctionalInterface
public interface FieldSet {

  /** Registers them. */
  void addTo(GraphQLCodeRegistry.Builder registry);

  /** Everything the simulator answers, connections apart. */
  static List<FieldSet> all() {
    return List.of(
        new QueryFields(),
        new MutationFields(),
        new AccountFields(),
        new RepositoryFields(),
        new RefFields(),
        new CommitFields(),
        new GitObjectFields(),
        new ReleaseFields(),
        new IssueFields(),
        new PullRequestFields());
  }
}
