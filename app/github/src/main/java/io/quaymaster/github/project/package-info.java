/** Projects (Projects v2) and the places that issues have in them. Uses call, graphql and auth. */
@NullMarked
package io.quaymaster.github.project;

import org.jspecify.annotations.NullMarked;
