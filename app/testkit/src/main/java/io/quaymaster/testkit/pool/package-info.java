/**
 * Simulated member accounts: doors that let only the sessions of valid leases in, and that notice
 * when they let in one too many. Uses core.
 */
@NullMarked
package io.quaymaster.testkit.pool;

import org.jspecify.annotations.NullMarked;
