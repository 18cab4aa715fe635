/**
 * Processes of strangers: behind which wall they run, how they are found again, limited and ended
 * as a whole. Uses the operating system's own tools (util-linux) and nothing of ours but the
 * settings.
 */
@NullMarked
package io.quaymaster.worker.process;

import org.jspecify.annotations.NullMarked;
