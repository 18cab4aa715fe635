/** The log of the programs that serve: nothing secret is written to it. Uses app. */
@NullMarked
package io.quaymaster.server.log;

import org.jspecify.annotations.NullMarked;
