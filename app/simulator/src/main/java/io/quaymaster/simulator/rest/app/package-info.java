/** REST routes of Apps, installations and their tokens. Uses rest, its shapes and state. */
@NullMarked
package io.quaymaster.simulator.rest.app;

import org.jspecify.annotations.NullMarked;
