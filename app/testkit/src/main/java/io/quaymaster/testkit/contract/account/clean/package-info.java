/** Contracts of the ports of cleaning. Uses core's account ports. */
@NullMarked
package io.quaymaster.testkit.contract.account.clean;

import org.jspecify.annotations.NullMarked;
