/** Small HTML pages for people, without JavaScript. Uses state and http. */
@NullMarked
package io.quaymaster.simulator.pages;

import org.jspecify.annotations.NullMarked;
