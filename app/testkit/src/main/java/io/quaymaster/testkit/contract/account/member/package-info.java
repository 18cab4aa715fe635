/** Contracts of the ports of members. Uses core's account ports. */
@NullMarked
package io.quaymaster.testkit.contract.account.member;

import org.jspecify.annotations.NullMarked;
