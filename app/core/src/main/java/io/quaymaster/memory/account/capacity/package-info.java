/** Workers and their queues, in memory. Uses {@code account.capacity}. */
@NullMarked
package io.quaymaster.memory.account.capacity;

import org.jspecify.annotations.NullMarked;
