/**
 * The pool as operators and the registration of members see it: lists, history and commands. Uses
 * leases, the store and the values of the pool.
 */
@NullMarked
package io.quaymaster.account.operate;

import org.jspecify.annotations.NullMarked;
