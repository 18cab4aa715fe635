/**
 * Cleaning on behalf of the pool: one claim after the other. Uses {@code account.clean} and {@code
 * account.claim}.
 */
@NullMarked
package io.quaymaster.account.clean.pool;

import org.jspecify.annotations.NullMarked;
