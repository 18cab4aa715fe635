/** Placeholder. */
@NullMarked
package io.quaymaster.web;

import org.jspecify.annotations.NullMarked;
