/** Stand-ins in memory for the ports of jobs. Uses job and kernel. */
@NullMarked
package io.quaymaster.memory.job;

import org.jspecify.annotations.NullMarked;
