/**
 * Ending what nobody ends: leases without a sign of life, claims of cleaners that died, the stay of
 * accounts that leave. Uses the store and the values of the pool, and revocation of {@code lease}.
 */
@NullMarked
package io.quaymaster.account.reap;

import org.jspecify.annotations.NullMarked;
