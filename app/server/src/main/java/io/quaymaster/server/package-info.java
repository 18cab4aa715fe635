/** Placeholder. */
@NullMarked
package io.quaymaster.server;

import org.jspecify.annotations.NullMarked;
