/**
 * Who sends a request: JSON web tokens of Apps, installation tokens, tokens of people. Uses state
 * and http.
 */
@NullMarked
package io.quaymaster.simulator.auth;

import org.jspecify.annotations.NullMarked;
