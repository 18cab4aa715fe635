/** Fixtures: a small GitHub in memory, requests, and a clock that moves when told to. */
@NullMarked
package io.quaymaster.simulator.world;

import org.jspecify.annotations.NullMarked;
