/** Users, organisations, bots, their tokens and roles. Uses ids only. */
@NullMarked
package io.quaymaster.simulator.state.account;

import org.jspecify.annotations.NullMarked;
