/** Check runs with their annotations. Uses accounts and ids. */
@NullMarked
package io.quaymaster.simulator.state.check;

import org.jspecify.annotations.NullMarked;
