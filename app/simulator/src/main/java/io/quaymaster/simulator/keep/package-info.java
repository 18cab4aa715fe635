/**
 * Keeps the state of the simulated GitHub in a folder, so that it outlives the process. Uses the
 * state and the webhooks; what knows neither is {@link io.quaymaster.simulator.keep.StateFolder}.
 */
@NullMarked
package io.quaymaster.simulator.keep;

import org.jspecify.annotations.NullMarked;
