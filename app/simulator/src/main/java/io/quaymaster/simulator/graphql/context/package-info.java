/**
 * What every field of the GraphQL API may ask: who is looking, where things are, what may be seen.
 * Uses {@code state} and {@code shape}.
 */
@NullMarked
package io.quaymaster.simulator.graphql.context;

import org.jspecify.annotations.NullMarked;
