/** Telling people and other systems what happened. Uses config, app and kernel. */
@NullMarked
package io.quaymaster.notify;

import org.jspecify.annotations.NullMarked;
