/**
 * What a job prints: kept within bounds, and made fit to be shown, without secrets and terminal
 * codes. Uses app (redaction) and kernel.
 */
@NullMarked
package io.quaymaster.job.output;

import org.jspecify.annotations.NullMarked;
