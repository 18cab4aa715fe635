/** Issues that left their repository: transferred or deleted. Uses repositories and projects. */
@NullMarked
package io.quaymaster.simulator.state.transfer;

import org.jspecify.annotations.NullMarked;
