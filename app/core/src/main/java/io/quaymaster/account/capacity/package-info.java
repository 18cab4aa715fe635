/**
 * How many workers a pool has: the rule, and the ports to what is counted and to what is set. This
 * is the only writer of the workers' number. Uses the values of {@code account}.
 */
@NullMarked
package io.quaymaster.account.capacity;

import org.jspecify.annotations.NullMarked;
