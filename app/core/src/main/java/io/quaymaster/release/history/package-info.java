/**
 * Which commits have come since a version, and whether a commit is contained in one: read page by
 * page, decided by parents and never by dates. Uses the port of release, its version package and
 * kernel.
 */
@NullMarked
package io.quaymaster.release.history;

import org.jspecify.annotations.NullMarked;
