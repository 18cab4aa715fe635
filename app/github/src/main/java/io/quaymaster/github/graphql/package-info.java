/**
 * GitHub's GraphQL API: the documents under {@code resources/graphql}, posting them, and what their
 * errors mean. Uses call.
 */
@NullMarked
package io.quaymaster.github.graphql;

import org.jspecify.annotations.NullMarked;
