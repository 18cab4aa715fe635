/** The log of every program: nothing secret is written to it. Uses app. */
@NullMarked
package io.quaymaster.settings.log;

import org.jspecify.annotations.NullMarked;
