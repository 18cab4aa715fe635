/**
 * Connections: pages of lists with cursors, as GitHub's GraphQL API has them. Uses {@code context}.
 */
@NullMarked
package io.quaymaster.simulator.graphql.page;

import org.jspecify.annotations.NullMarked;
