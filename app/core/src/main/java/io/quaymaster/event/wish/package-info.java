/**
 * What one feature wants of another: the wish travels through here, so that neither knows the
 * other. Uses the kernel.
 */
@NullMarked
package io.quaymaster.event.wish;

import org.jspecify.annotations.NullMarked;
