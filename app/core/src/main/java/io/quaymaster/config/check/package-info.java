/**
 * The check run {@code quaymaster / config}: what is wrong with a configuration file, or what
 * holds. Uses config with its level package, event, feedback and kernel; event and feedback know
 * nothing of it.
 */
@NullMarked
package io.quaymaster.config.check;

import org.jspecify.annotations.NullMarked;
