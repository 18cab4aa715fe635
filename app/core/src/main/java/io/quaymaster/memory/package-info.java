/**
 * Honest in-memory adapters, one per port: the same contracts as the durable ones, for tests and
 * for a stack without engines.
 */
@NullMarked
package io.quaymaster.memory;

import org.jspecify.annotations.NullMarked;
