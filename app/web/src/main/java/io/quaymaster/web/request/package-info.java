/**
 * Reading requests: bodies as bytes, JSON or forms, the parameters of lists, and the product's
 * values. Uses problem.
 */
@NullMarked
package io.quaymaster.web.request;

import org.jspecify.annotations.NullMarked;
