/** Placeholder. */
@NullMarked
package io.quaymaster.testkit;

import org.jspecify.annotations.NullMarked;
