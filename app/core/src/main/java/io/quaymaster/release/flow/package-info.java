/**
 * The release run: its steps, what it is given and what it shows, and the use cases around it. Uses
 * publish, run, feedback, notify, config, app and kernel beside the rest of release.
 */
@NullMarked
package io.quaymaster.release.flow;

import org.jspecify.annotations.NullMarked;
