/**
 * The bad days of GitHub, on demand: slow, failing, cut off, behind. Uses {@code http} and the
 * package {@code limit} beside it.
 */
@NullMarked
package io.quaymaster.simulator.rules.fault;

import org.jspecify.annotations.NullMarked;
