/**
 * Claims of cleaning: which account is to be cleaned, by whom, and what becomes of it. The cleaning
 * itself is not here. Uses leases (revocation of their sessions), the store and the values of the
 * pool.
 */
@NullMarked
package io.quaymaster.account.claim;

import org.jspecify.annotations.NullMarked;
