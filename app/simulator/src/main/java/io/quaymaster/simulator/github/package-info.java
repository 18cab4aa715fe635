/**
 * The simulated GitHub as one server on one port, and what tests and the local stack arrange with.
 * Uses everything else here.
 */
@NullMarked
package io.quaymaster.simulator.github;

import org.jspecify.annotations.NullMarked;
