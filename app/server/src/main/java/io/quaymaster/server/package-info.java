/**
 * Quaymaster as one self-hosted process: the web edge on an HTTP server, the consumers of the
 * queues and the schedules. This package starts and stops it; queue, settings and wiring below it
 * hold the parts. Uses core; the edges are on its class path to run, not to compile against.
 */
@NullMarked
package io.quaymaster.server;

import org.jspecify.annotations.NullMarked;
