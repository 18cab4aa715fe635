/**
 * From a push or a request to a plan: whether there is anything to release, as what, and why. Does
 * nothing but read. Uses the port and values of release, its version, history and notes packages,
 * config and kernel.
 */
@NullMarked
package io.quaymaster.release.plan;

import org.jspecify.annotations.NullMarked;
