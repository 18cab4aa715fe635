/** REST routes of the search. Uses rest, its shapes and state. */
@NullMarked
package io.quaymaster.simulator.rest.search;

import org.jspecify.annotations.NullMarked;
