/** Roadmap files from the upload to the board, end to end. Uses the local stack. */
@NullMarked
package io.quaymaster.local.roadmap;

import org.jspecify.annotations.NullMarked;
