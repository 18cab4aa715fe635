/** Placeholder. */
@NullMarked
package io.quaymaster.github;

import org.jspecify.annotations.NullMarked;
