/**
 * Leases: who takes an account, keeps it and gives it back, and the reaper that ends what nobody
 * ends. Uses the values and the store of the pool.
 */
@NullMarked
package io.quaymaster.account.lease;

import org.jspecify.annotations.NullMarked;
