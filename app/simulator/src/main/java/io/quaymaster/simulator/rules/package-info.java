/**
 * What makes the simulated GitHub strict: {@link io.quaymaster.simulator.rules.Rules} puts the
 * rules of the packages below around the API. Uses {@code http}, {@code state} and those packages.
 */
@NullMarked
package io.quaymaster.simulator.rules;

import org.jspecify.annotations.NullMarked;
