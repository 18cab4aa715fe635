/** Pull requests of one repository and how they merge. Uses issues and git data. */
@NullMarked
package io.quaymaster.simulator.state.pull;

import org.jspecify.annotations.NullMarked;
