/** Jobs from end to end. */
@NullMarked
package io.quaymaster.local.job;

import org.jspecify.annotations.NullMarked;
