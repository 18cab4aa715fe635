/** Releases of one repository and the rule for the latest one. Uses git data and accounts. */
@NullMarked
package io.quaymaster.simulator.state.release;

import org.jspecify.annotations.NullMarked;
