/**
 * One HTTP exchange with GitHub: the headers of every call, what an answer means, and which calls
 * are made again. Knows neither tokens' origin nor resources.
 */
@NullMarked
package io.quaymaster.github.http;

import org.jspecify.annotations.NullMarked;
