/** Calls of the JSON API, and what a failed one means for the process. Uses nothing of ours. */
@NullMarked
package io.quaymaster.cli.client;

import org.jspecify.annotations.NullMarked;
