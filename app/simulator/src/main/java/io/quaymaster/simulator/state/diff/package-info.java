/** How files differ between commits. Uses JGit only. */
@NullMarked
package io.quaymaster.simulator.state.diff;

import org.jspecify.annotations.NullMarked;
