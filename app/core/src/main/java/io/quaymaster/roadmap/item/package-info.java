/**
 * A roadmap item: what a product manager writes into a file, and the reading of such files. Uses
 * roadmap.json and kernel.
 */
@NullMarked
package io.quaymaster.roadmap.item;

import org.jspecify.annotations.NullMarked;
