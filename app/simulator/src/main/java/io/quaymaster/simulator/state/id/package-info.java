/**
 * Numeric ids, node ids and the time at which things are made. Uses nothing else of the simulator.
 */
@NullMarked
package io.quaymaster.simulator.state.id;

import org.jspecify.annotations.NullMarked;
