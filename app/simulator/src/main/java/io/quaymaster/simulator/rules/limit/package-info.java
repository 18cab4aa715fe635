/**
 * GitHub's rate limits: the headers always, the limits themselves when told to. Uses {@code http}.
 */
@NullMarked
package io.quaymaster.simulator.rules.limit;

import org.jspecify.annotations.NullMarked;
