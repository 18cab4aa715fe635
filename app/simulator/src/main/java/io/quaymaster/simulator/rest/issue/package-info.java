/** REST routes of issues, labels, comments and reactions. Uses rest, its shapes and state. */
@NullMarked
package io.quaymaster.simulator.rest.issue;

import org.jspecify.annotations.NullMarked;
