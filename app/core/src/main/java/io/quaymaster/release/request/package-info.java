/**
 * The use cases that start, resume and foretell releases, for events, commands, the API and the CLI
 * alike. Uses run, config, app and kernel beside the rest of release.
 */
@NullMarked
package io.quaymaster.release.request;

import org.jspecify.annotations.NullMarked;
