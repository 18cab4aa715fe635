/**
 * What the fields of the GraphQL API are read from: things of {@code state} with the repository
 * they are in, and how they are found by node id. Uses {@code state} and the packages {@code
 * context} and {@code page} beside it.
 */
@NullMarked
package io.quaymaster.simulator.graphql.node;

import org.jspecify.annotations.NullMarked;
