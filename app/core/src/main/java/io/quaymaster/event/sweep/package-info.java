/** Bringing back deliveries that GitHub could not deliver. Uses event, app and kernel. */
@NullMarked
package io.quaymaster.event.sweep;

import org.jspecify.annotations.NullMarked;
