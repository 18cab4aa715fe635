/** Sessions in leased accounts, in memory. Uses {@code account.session}. */
@NullMarked
package io.quaymaster.memory.account.session;

import org.jspecify.annotations.NullMarked;
