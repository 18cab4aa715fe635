/**
 * Plain HTML pages that work without scripts. Uses html, request, guard, problem, and api to
 * resume.
 */
@NullMarked
package io.quaymaster.web.page;

import org.jspecify.annotations.NullMarked;
