/** Placeholder. */
@NullMarked
package io.quaymaster.aws;

import org.jspecify.annotations.NullMarked;
