/**
 * YAML text as a tree of values that know where they stand, within limits that hostile text can't
 * exceed, and the merging of such trees. Uses config (problems) and the YAML library.
 */
@NullMarked
package io.quaymaster.config.yaml;

import org.jspecify.annotations.NullMarked;
