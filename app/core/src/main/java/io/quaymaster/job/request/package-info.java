/**
 * Asking for jobs: by label, by command, by operators; and taking that back. Uses runs, commands,
 * feedback, the configuration and the pool.
 */
@NullMarked
package io.quaymaster.job.request;

import org.jspecify.annotations.NullMarked;
