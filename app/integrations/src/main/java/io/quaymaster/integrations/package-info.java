/** Placeholder. */
@NullMarked
package io.quaymaster.integrations;

import org.jspecify.annotations.NullMarked;
