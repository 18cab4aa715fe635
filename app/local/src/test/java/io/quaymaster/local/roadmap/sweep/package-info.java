/** Roadmap files under deaths, races and limits. Uses the embedded engines and local.sweep. */
@NullMarked
package io.quaymaster.local.roadmap.sweep;

import org.jspecify.annotations.NullMarked;
