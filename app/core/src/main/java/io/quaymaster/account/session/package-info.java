/** Sessions in a leased account, for one job each. Uses the values of {@code account}. */
@NullMarked
package io.quaymaster.account.session;

import org.jspecify.annotations.NullMarked;
