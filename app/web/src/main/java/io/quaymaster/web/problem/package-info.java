/** Errors as people and programs read them: RFC 9457 problems, or a page for browsers. */
@NullMarked
package io.quaymaster.web.problem;

import org.jspecify.annotations.NullMarked;
