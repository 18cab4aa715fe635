/**
 * Roadmap issues: what is there, by one query, and writing them. Uses call, graphql, project and
 * rest.
 */
@NullMarked
package io.quaymaster.github.roadmap;

import org.jspecify.annotations.NullMarked;
