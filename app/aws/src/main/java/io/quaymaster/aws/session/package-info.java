/**
 * Sessions of leased accounts by STS, behind core's {@code JobSessions}. Uses core and the wire.
 */
@NullMarked
package io.quaymaster.aws.session;

import org.jspecify.annotations.NullMarked;
