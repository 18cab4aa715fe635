/** REST routes of check runs. Uses rest, its shapes and state. */
@NullMarked
package io.quaymaster.simulator.rest.check;

import org.jspecify.annotations.NullMarked;
