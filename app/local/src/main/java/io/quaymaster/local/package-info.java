/**
 * The whole product on one machine: the simulated GitHub, the embedded AWS engines and the server
 * in one process. May use every module; nothing uses it.
 */
@NullMarked
package io.quaymaster.local;

import org.jspecify.annotations.NullMarked;
