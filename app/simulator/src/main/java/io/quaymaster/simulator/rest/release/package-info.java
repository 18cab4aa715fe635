/** REST routes of releases and generated notes. Uses rest, its shapes and state. */
@NullMarked
package io.quaymaster.simulator.rest.release;

import org.jspecify.annotations.NullMarked;
