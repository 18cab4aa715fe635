/**
 * The fields of GitHub's types, read from {@code state}. Uses graphql-java, {@code state}, {@code
 * shape} and the packages {@code context}, {@code node} and {@code page} beside it.
 */
@NullMarked
package io.quaymaster.simulator.graphql.field;

import org.jspecify.annotations.NullMarked;
