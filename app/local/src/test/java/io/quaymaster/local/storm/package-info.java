/** Many pushes at once under bad weather. Uses the local stack. */
@NullMarked
package io.quaymaster.local.storm;

import org.jspecify.annotations.NullMarked;
