/**
 * Writing HTML: elements that escape what they hold, tables and lists of them, the layout of every
 * page, its stylesheet.
 */
@NullMarked
package io.quaymaster.web.html;

import org.jspecify.annotations.NullMarked;
