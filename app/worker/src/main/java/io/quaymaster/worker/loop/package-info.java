/** Takes turns at jobs until it is told to end. Uses {@code job.work} of the core. */
@NullMarked
package io.quaymaster.worker.loop;

import org.jspecify.annotations.NullMarked;
