/**
 * What labels on issues do: linking to projects, and the flags by which the bug tracker and jobs
 * learn of an issue. Uses event, config, command, feedback, project, run, app and kernel.
 */
@NullMarked
package io.quaymaster.triage;

import org.jspecify.annotations.NullMarked;
