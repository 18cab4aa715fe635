/** GitHub Apps, their installations and installation tokens. Uses accounts and ids. */
@NullMarked
package io.quaymaster.simulator.state.app;

import org.jspecify.annotations.NullMarked;
