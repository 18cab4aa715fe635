/**
 * The issue of an item: found or made, and brought in line with the item as far as it differs. Uses
 * roadmap.item, roadmap.route, project, feedback, run, app and kernel.
 */
@NullMarked
package io.quaymaster.roadmap.issue;

import org.jspecify.annotations.NullMarked;
