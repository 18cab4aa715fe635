/** Short names for long texts. Uses nothing but the JDK. */
@NullMarked
package io.quaymaster.kernel.digest;

import org.jspecify.annotations.NullMarked;
