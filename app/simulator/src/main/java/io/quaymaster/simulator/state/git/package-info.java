/** Git data of one repository, kept by JGit and never copied. Uses JGit and the differences. */
@NullMarked
package io.quaymaster.simulator.state.git;

import org.jspecify.annotations.NullMarked;
