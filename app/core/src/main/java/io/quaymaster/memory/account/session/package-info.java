/** Sessions in leased accounts, issued and revoked in memory. Uses core's account ports. */
@NullMarked
package io.quaymaster.memory.account.session;

import org.jspecify.annotations.NullMarked;
