/**
 * Where accounts are kept: the port for conditional writes and consistent reads, the index of free
 * accounts, and the loop that makes a change on the version that was read. Uses the values above.
 */
@NullMarked
package io.quaymaster.account.store;

import org.jspecify.annotations.NullMarked;
