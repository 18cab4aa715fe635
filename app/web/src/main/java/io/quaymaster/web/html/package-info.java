/** Writing HTML: elements that escape what they hold, the layout of every page, its stylesheet. */
@NullMarked
package io.quaymaster.web.html;

import org.jspecify.annotations.NullMarked;
