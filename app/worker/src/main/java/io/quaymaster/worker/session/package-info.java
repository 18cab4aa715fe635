/**
 * How a command gets the credentials of the leased account: over loopback, with a token, for as
 * long as the lease is ours. Uses job.processor and the JDK's HTTP server.
 */
@NullMarked
package io.quaymaster.worker.session;

import org.jspecify.annotations.NullMarked;
