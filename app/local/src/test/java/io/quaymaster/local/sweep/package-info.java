/** The fault sweep of the release run over HTTP. */
@NullMarked
package io.quaymaster.local.sweep;

import org.jspecify.annotations.NullMarked;
