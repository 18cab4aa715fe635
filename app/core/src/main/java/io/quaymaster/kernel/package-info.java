/**
 * Values that every part of the product shares: references to repositories, commits, tags,
 * versions. They validate themselves; they hold no behaviour of a feature and use nothing of ours.
 */
@NullMarked
package io.quaymaster.kernel;

import org.jspecify.annotations.NullMarked;
