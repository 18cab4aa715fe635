/**
 * Simulated member accounts: doors that let only the sessions of valid leases in, and that notice
 * when they let in one too many; and the trouble that calls to the pool meet. Uses core.
 */
@NullMarked
package io.quaymaster.testkit.pool;

import org.jspecify.annotations.NullMarked;
