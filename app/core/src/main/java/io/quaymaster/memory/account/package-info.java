/**
 * The account pool in memory: the same contract as the durable one, with an index of free accounts
 * that can be made to lag. Uses account.
 */
@NullMarked
package io.quaymaster.memory.account;

import org.jspecify.annotations.NullMarked;
