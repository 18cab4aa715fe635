/**
 * Webhooks: what each change says to which App, signing, sending in order, the delivery log,
 * redelivery. Uses state and shape.
 */
@NullMarked
package io.quaymaster.simulator.hooks;

import org.jspecify.annotations.NullMarked;
