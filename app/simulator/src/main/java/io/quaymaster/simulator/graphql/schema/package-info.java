/**
 * Makes an executable schema of the trimmed description: scalars, types of nodes, connections. Uses
 * graphql-java and the packages {@code field}, {@code node} and {@code page} beside it.
 */
@NullMarked
package io.quaymaster.simulator.graphql.schema;

import org.jspecify.annotations.NullMarked;
