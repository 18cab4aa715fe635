/**
 * What the App shows on GitHub: check runs and comments with a hidden marker, created once and then
 * updated. Uses app and kernel.
 */
@NullMarked
package io.quaymaster.feedback;

import org.jspecify.annotations.NullMarked;
