/**
 * Calls on behalf of one installation: token, request budget, retries and errors in one place. What
 * adapters use. Uses http, auth and core.
 */
@NullMarked
package io.quaymaster.github.call;

import org.jspecify.annotations.NullMarked;
