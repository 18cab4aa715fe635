/**
 * Looks daily for releases that came to no end: takes up what was forgotten and tells people of the
 * rest. Uses publish, run, notify, config, app and kernel beside the rest of release.
 */
@NullMarked
package io.quaymaster.release.health;

import org.jspecify.annotations.NullMarked;
