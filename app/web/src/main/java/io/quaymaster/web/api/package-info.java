/** The JSON API under {@code /api}. Uses guard and problem. */
@NullMarked
package io.quaymaster.web.api;

import org.jspecify.annotations.NullMarked;
