/**
 * REST routes of the Git database: refs, tags, commits, trees and blobs. Uses rest, its shapes and
 * state.
 */
@NullMarked
package io.quaymaster.simulator.rest.git;

import org.jspecify.annotations.NullMarked;
