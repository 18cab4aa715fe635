/** What the simulated GitHub holds at start: the organisation acme. Uses the simulator only. */
@NullMarked
package io.quaymaster.local.seed;

import org.jspecify.annotations.NullMarked;
