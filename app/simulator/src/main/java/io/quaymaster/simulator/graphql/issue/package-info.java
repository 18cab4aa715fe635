/**
 * What the GraphQL API does with issues beyond showing them: transfer, deletion, search. Uses
 * {@code state} and the packages {@code context}, {@code field}, {@code node} and {@code page}
 * beside it.
 */
@NullMarked
package io.quaymaster.simulator.graphql.issue;

import org.jspecify.annotations.NullMarked;
