/** What jobs need of GitHub. Uses call, graphql, rest and auth. */
@NullMarked
package io.quaymaster.github.job;

import org.jspecify.annotations.NullMarked;
