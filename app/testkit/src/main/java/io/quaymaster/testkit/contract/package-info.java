/**
 * One abstract test per port. Each implementation, in memory or durable, subclasses it and passes
 * the same tests.
 */
@NullMarked
package io.quaymaster.testkit.contract;

import org.jspecify.annotations.NullMarked;
