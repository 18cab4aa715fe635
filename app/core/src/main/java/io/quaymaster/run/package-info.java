/**
 * Runs with steps that can be resumed: the journal that every feature uses, and nothing but a
 * journal: no timers, threads or queue of its own. Uses app and kernel.
 */
@NullMarked
package io.quaymaster.run;

import org.jspecify.annotations.NullMarked;
