/** Placeholder. */
@NullMarked
package io.quaymaster.simulator;

import org.jspecify.annotations.NullMarked;
