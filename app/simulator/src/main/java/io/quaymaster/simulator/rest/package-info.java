/**
 * Routes of the simulated REST API: finding the route, reading the request, paging, conditional
 * answers. Uses state and http.
 */
@NullMarked
package io.quaymaster.simulator.rest;

import org.jspecify.annotations.NullMarked;
