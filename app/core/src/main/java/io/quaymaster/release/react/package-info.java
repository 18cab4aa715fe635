/**
 * What releases do about events and commands. Uses event, command, feedback, config and kernel
 * beside the rest of release.
 */
@NullMarked
package io.quaymaster.release.react;

import org.jspecify.annotations.NullMarked;
