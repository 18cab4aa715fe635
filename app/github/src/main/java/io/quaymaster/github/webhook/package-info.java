/**
 * Reading webhooks: the few fields of the envelope in one streaming pass, and the events that are
 * handled, in one table. Uses core only.
 */
@NullMarked
package io.quaymaster.github.webhook;

import org.jspecify.annotations.NullMarked;
