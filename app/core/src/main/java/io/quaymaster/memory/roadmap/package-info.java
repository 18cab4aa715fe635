/**
 * The roadmap bucket and the index of issues in memory: the same contracts as the durable ones.
 * Uses roadmap, run and kernel.
 */
@NullMarked
package io.quaymaster.memory.roadmap;

import org.jspecify.annotations.NullMarked;
