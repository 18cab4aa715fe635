/** An organization and its member stacks, in memory. Uses {@code account.member}. */
@NullMarked
package io.quaymaster.memory.account.member;

import org.jspecify.annotations.NullMarked;
