/**
 * The App itself: its credentials and signing, its settings, what a call to the code host can end
 * in, the request budget, and the intake of webhooks. The ports that edges meet in (queue, payload
 * store, envelope reader) live here. Uses kernel only.
 */
@NullMarked
package io.quaymaster.app;

import org.jspecify.annotations.NullMarked;
