/**
 * The worker: does jobs in leased accounts. This package holds its settings; below it are the
 * processors and what they stand on. Uses core; the edges are on its class path to run, not to
 * compile against.
 */
@NullMarked
package io.quaymaster.worker;

import org.jspecify.annotations.NullMarked;
