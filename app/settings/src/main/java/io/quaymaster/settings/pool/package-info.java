/** The times of pools and of workers, wherever they run. Uses account and job. */
@NullMarked
package io.quaymaster.settings.pool;

import org.jspecify.annotations.NullMarked;
