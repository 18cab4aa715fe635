/** Reading requests: bodies as bytes, JSON or forms, and the parameters of lists. Uses problem. */
@NullMarked
package io.quaymaster.web.request;

import org.jspecify.annotations.NullMarked;
