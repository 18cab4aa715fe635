package io.quaymaster.simulator.graphql;

import graphql.GraphQLException;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a query costs: the requests needed to fulfil each connection, divided by 100, at least 1;
 * and how many nodes it may return ("Rate limits and query limits for the GraphQL API").
 */
final class QueryCost extends QueryVisitorStub {
  /** GitHub refuses queries that may return more nodes. */
  static final long MOST_NODES = 500_000;

  private static final Logger LOG = LoggerFactory.getLogger(QueryCost.class);

  private final Map<QueryVisitorFieldEnvironment, Long> parents = new HashMap<>();
  private long requests;
  private long nodes;

  private QueryCost() {}

  static QueryCost of(
      GraphQLSchema schema,
      Document document,
      @Nullable String operation,
      Map<String, Object> variables) {
    QueryCost cost = new QueryCost();
    try {
      QueryTraverser.newQueryTraverser()
          .schema(schema)
          .document(document)
          .operationName(operation)
          .variables(variables)
          .build()
          .visitPreOrder(cost);
    } catch (GraphQLException e) {
      LOG.debug("no cost: the variables or the operation's name don't fit, as running will say", e);
    }
    return cost;
  }

  @Override
  public void visitField(QueryVisitorFieldEnvironment field) {
    QueryVisitorFieldEnvironment parent = field.getParentEnvironment();
    long times = parent == null ? 1 : parents.getOrDefault(parent, 1L);
    Integer size = size(field.getArguments());
    if (size == null) {
      parents.put(field, times);
    } else {
      requests += times;
      nodes += times * size;
      parents.put(field, times * size);
    }
  }

  private static @Nullable Integer size(Map<String, Object> arguments) {
    Object first = arguments.get("first");
    Object size = first == null ? arguments.get("last") : first;
    return size instanceof Integer number && number > 0 ? number : null;
  }

  int points() {
    return (int) Math.max(1, Math.round(requests / 100.0));
  }

  long nodes() {
    return nodes;
  }
}
