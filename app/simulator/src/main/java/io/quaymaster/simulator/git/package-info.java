/** Git over HTTP, for real git programs. Uses JGit's server, state and auth. */
@NullMarked
package io.quaymaster.simulator.git;

import org.jspecify.annotations.NullMarked;
