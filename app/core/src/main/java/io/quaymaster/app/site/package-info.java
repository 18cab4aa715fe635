/** Where people find on GitHub what the App writes about. Uses kernel. */
@NullMarked
package io.quaymaster.app.site;

import org.jspecify.annotations.NullMarked;
