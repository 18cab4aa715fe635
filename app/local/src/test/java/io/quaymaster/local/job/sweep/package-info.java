/** The fault sweep of a job over HTTP. */
@NullMarked
package io.quaymaster.local.job.sweep;

import org.jspecify.annotations.NullMarked;
