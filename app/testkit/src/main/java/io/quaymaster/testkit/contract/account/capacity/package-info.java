/** Contracts of the ports of capacity. Uses core's account ports and its message queue. */
@NullMarked
package io.quaymaster.testkit.contract.account.capacity;

import org.jspecify.annotations.NullMarked;
