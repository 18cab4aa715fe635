/** REST routes of pull requests. Uses rest, its shapes and state. */
@NullMarked
package io.quaymaster.simulator.rest.pull;

import org.jspecify.annotations.NullMarked;
