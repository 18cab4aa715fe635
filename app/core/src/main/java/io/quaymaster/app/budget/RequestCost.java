package io.quaymaster.app.budget;

/** What a request costs, by GitHub's rules for secondary limits. */
public enum RequestCost {
  /** A REST read: {@code GET}. */
  REST_READ(1, 0, 0),
  /** A REST write that makes no content others are notified of: {@code PATCH}, {@code PUT}. */
  REST_WRITE(5, 0, 0),
  /** A REST write that creates content. */
  REST_CREATE(5, 0, 1),
  /** A GraphQL query. */
  GRAPHQL_QUERY(0, 1, 0),
  /** A GraphQL mutation; it counts as content too. */
  GRAPHQL_MUTATION(0, 5, 1);

  private final int restPoints;
  private final int graphQlPoints;
  private final int content;

  RequestCost(int restPoints, int graphQlPoints, int content) {
    this.restPoints = restPoints;
    this.graphQlPoints = graphQlPoints;
    this.content = content;
  }

  /** What is taken from the window of a kind; 0 when it does not count there. */
  int of(BudgetKind kind) {
    return switch (kind) {
      case CONTENT_MINUTE, CONTENT_HOUR -> content;
      case REST_POINTS -> restPoints;
      case GRAPHQL_POINTS -> graphQlPoints;
    };
  }
}
