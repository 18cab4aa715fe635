/**
 * Keeps requests to GitHub's own OpenAPI description. Uses networknt's JSON Schema validator,
 * {@code http} and the packages {@code operation} and {@code observed} beside it.
 */
@NullMarked
package io.quaymaster.simulator.rules.openapi;

import org.jspecify.annotations.NullMarked;
