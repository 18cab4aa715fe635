/**
 * The account pool: its words, its values and the table of moves between states. What the pool does
 * with them stands below: leases, claims of cleaning, the operators' side and the store. Uses
 * kernel and run.
 */
@NullMarked
package io.quaymaster.account;

import org.jspecify.annotations.NullMarked;
