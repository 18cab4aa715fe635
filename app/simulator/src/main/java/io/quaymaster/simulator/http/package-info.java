/**
 * What crosses the edge of the simulated GitHub's API: a request, an answer, and the gates a
 * request passes before a route runs. Uses Jackson's tree model and nothing of the simulator.
 */
@NullMarked
package io.quaymaster.simulator.http;

import org.jspecify.annotations.NullMarked;
