/**
 * The outside world on this machine: a GitHub and the AWS services, in this process, on the
 * loopback interface. {@link io.quaymaster.simulator.Simulator} starts all of it. Depends on
 * nothing of ours.
 */
@NullMarked
package io.quaymaster.simulator;

import org.jspecify.annotations.NullMarked;
