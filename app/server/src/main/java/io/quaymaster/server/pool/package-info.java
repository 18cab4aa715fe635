/** Looks after the account pools in this process: cleaning, reaping, wiring. */
@NullMarked
package io.quaymaster.server.pool;

import org.jspecify.annotations.NullMarked;
