/** The webhook endpoint: a POST in, an answer by the outcome of the intake out. Uses problem. */
@NullMarked
package io.quaymaster.web.intake;

import org.jspecify.annotations.NullMarked;
