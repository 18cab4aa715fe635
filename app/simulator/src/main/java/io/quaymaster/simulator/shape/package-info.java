/** GitHub's JSON shapes of what the state holds. Uses state and Jackson's tree model. */
@NullMarked
package io.quaymaster.simulator.shape;

import org.jspecify.annotations.NullMarked;
