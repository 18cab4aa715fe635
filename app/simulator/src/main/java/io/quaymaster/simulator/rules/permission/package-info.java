/**
 * Who may call which operation, from GitHub's documented permission data. Uses {@code http}, {@code
 * state} and the package {@code operation} beside it.
 */
@NullMarked
package io.quaymaster.simulator.rules.permission;

import org.jspecify.annotations.NullMarked;
