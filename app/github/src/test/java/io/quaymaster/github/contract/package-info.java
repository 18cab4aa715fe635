/** The testkit's contracts of core's ports, kept by the adapters over the simulated GitHub. */
@NullMarked
package io.quaymaster.github.contract;

import org.jspecify.annotations.NullMarked;
