package io.quaymaster.simulator.graphql.context;

import java.time.Instant;

/**
 * What a query costs and what is left after it.
 *
 * @param cost points of this query, at least 1
 * @param nodes how many nodes it may return at most
 * @param limit points in an hour
 * @param used points used in this hour, this query among them
 * @param remaining points left
 * @param resetAt when the hour ends
 */
public record QueryBudget(
    int cost, long nodes, int limit, int used, int remaining, Instant resetAt) {}
