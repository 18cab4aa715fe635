/** What every adapter of the roadmap's ports does. Uses core and JUnit. */
@NullMarked
package io.quaymaster.testkit.contract.roadmap;

import org.jspecify.annotations.NullMarked;
