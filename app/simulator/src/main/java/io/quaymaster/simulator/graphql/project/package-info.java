/**
 * The fields of Projects (v2) in the GraphQL API: queries, items with their values, mutations. Uses
 * {@code state} and the packages {@code context}, {@code field}, {@code node} and {@code page}
 * beside it.
 */
@NullMarked
package io.quaymaster.simulator.graphql.project;

import org.jspecify.annotations.NullMarked;
