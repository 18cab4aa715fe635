/**
 * The levels of configuration and what holds when they are laid over each other: repository over
 * organisation over the App-level file over the defaults. Uses config with its schema, section and
 * yaml packages, and kernel.
 */
@NullMarked
package io.quaymaster.config.level;

import org.jspecify.annotations.NullMarked;
