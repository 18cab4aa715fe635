/** Placeholder. */
@NullMarked
package io.quaymaster.cli;

import org.jspecify.annotations.NullMarked;
