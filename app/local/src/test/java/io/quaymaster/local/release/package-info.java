/**
 * Releases end to end: real git against the running stack, judged by what people see. Uses the
 * stack, the simulated GitHub's public face and plain HTTP.
 */
@NullMarked
package io.quaymaster.local.release;

import org.jspecify.annotations.NullMarked;
