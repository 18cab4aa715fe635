/**
 * The one consistent state of the simulated GitHub, and who asks for it. Uses its own sub-packages
 * only.
 */
@NullMarked
package io.quaymaster.simulator.state;

import org.jspecify.annotations.NullMarked;
