/** What the receiver takes and refuses, end to end. Uses the local stack. */
@NullMarked
package io.quaymaster.local.intake;

import org.jspecify.annotations.NullMarked;
