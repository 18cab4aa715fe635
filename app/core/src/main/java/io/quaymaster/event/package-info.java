/**
 * What GitHub tells: the sealed events, who handles them, and the ledger that makes every delivery
 * count once. Uses app and kernel.
 */
@NullMarked
package io.quaymaster.event;

import org.jspecify.annotations.NullMarked;
