/**
 * Version, annotated tag and GitHub release: the steps that releases and sprints share. Uses run,
 * app and kernel.
 */
@NullMarked
package io.quaymaster.publish;

import org.jspecify.annotations.NullMarked;
