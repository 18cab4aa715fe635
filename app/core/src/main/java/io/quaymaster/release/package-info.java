/**
 * Releases of one repository: classify a push, decide the version, plan, and the run that makes it
 * so. Uses publish, run, feedback, command, notify, event, config, app and kernel.
 */
@NullMarked
package io.quaymaster.release;

import org.jspecify.annotations.NullMarked;
