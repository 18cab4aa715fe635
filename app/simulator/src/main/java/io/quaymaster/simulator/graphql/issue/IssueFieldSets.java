package io.quaymaster.simulator.graphql.issue;

import io.quaymaster.simulator.graphql.field.FieldSet;
import java.util.List;

/** All fields of this package. */
public final class IssueFieldSets {
  private IssueFieldSets() {}

  /** Mutations of issues, and the search. */
  public static List<FieldSet> all() {
    return List.of(new IssueMutations(), new SearchFields());
  }
}
