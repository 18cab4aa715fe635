/** Placeholder. */
@NullMarked
package io.quaymaster.local;

import org.jspecify.annotations.NullMarked;
