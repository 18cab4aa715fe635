/**
 * Which version comes next and which rule says so: pure decisions over tags, commits and labels.
 * Uses the values of release, config and kernel.
 */
@NullMarked
package io.quaymaster.release.version;

import org.jspecify.annotations.NullMarked;
