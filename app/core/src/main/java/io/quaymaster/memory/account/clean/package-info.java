/** Accounts to clean, in memory. Uses {@code account.clean} and {@code account.lease}. */
@NullMarked
package io.quaymaster.memory.account.clean;

import org.jspecify.annotations.NullMarked;
