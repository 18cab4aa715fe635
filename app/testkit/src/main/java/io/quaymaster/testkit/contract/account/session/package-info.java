/** The contract of sessions in leased accounts. Uses core's account ports. */
@NullMarked
package io.quaymaster.testkit.contract.account.session;

import org.jspecify.annotations.NullMarked;
