/**
 * The operations of GitHub's REST API that the simulator knows, from the trimmed OpenAPI
 * description. Uses Jackson and {@code http}.
 */
@NullMarked
package io.quaymaster.simulator.rules.operation;

import org.jspecify.annotations.NullMarked;
