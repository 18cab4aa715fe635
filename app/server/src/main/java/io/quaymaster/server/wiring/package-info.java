/**
 * Which adapter stands behind which port in this process, by settings; and the check at start that
 * names every setting that is missing. Uses core.
 */
@NullMarked
package io.quaymaster.server.wiring;

import org.jspecify.annotations.NullMarked;
