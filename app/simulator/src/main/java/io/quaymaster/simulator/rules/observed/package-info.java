/**
 * What the simulated GitHub saw: calls in their order, and requests that GitHub would not have
 * understood. For tests to assert on. Uses nothing of ours.
 */
@NullMarked
package io.quaymaster.simulator.rules.observed;

import org.jspecify.annotations.NullMarked;
