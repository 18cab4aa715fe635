/** Git data of one repository, kept by JGit and never copied. Uses JGit only. */
@NullMarked
package io.quaymaster.simulator.state.git;

import org.jspecify.annotations.NullMarked;
