/** Plain HTML pages that work without scripts. Uses guard and problem. */
@NullMarked
package io.quaymaster.web.page;

import org.jspecify.annotations.NullMarked;
