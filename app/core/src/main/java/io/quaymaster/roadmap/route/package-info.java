/**
 * Where an item goes: the routing file of the roadmap bucket. Uses roadmap.item, config, app and
 * kernel.
 */
@NullMarked
package io.quaymaster.roadmap.route;

import org.jspecify.annotations.NullMarked;
