/** What labels on issues do, end to end. Uses the local stack. */
@NullMarked
package io.quaymaster.local.triage;

import org.jspecify.annotations.NullMarked;
