/**
 * Comment commands: their grammar, who may give them, and their answers. Uses event, feedback,
 * config, app and kernel.
 */
@NullMarked
package io.quaymaster.command;

import org.jspecify.annotations.NullMarked;
