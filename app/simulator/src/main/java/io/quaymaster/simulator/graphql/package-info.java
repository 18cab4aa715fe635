/**
 * GitHub's GraphQL API on the trimmed schema ({@code schema.graphql}): validation, cost, errors in
 * GitHub's shapes. What fields say is in the packages below. Uses graphql-java and {@code rules}.
 */
@NullMarked
package io.quaymaster.simulator.graphql;

import org.jspecify.annotations.NullMarked;
