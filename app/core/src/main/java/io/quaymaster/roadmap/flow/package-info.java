/**
 * The run that turns one roadmap item into an issue, and the use case that takes a whole file
 * through. Uses the other roadmap packages, project, run, config and kernel.
 */
@NullMarked
package io.quaymaster.roadmap.flow;

import org.jspecify.annotations.NullMarked;
