/** Fixtures of the roadmap tests. */
@NullMarked
package io.quaymaster.roadmap;

import org.jspecify.annotations.NullMarked;
