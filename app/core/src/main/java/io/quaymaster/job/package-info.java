/**
 * Jobs: what they are, where they stand, and where that is kept. How they are asked for is in
 * {@code request}, how they are done in {@code work}. Uses the values of {@code account} and {@code
 * config}.
 */
@NullMarked
package io.quaymaster.job;

import org.jspecify.annotations.NullMarked;
