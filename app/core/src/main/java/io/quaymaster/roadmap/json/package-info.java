/**
 * JSON as people write it: read strictly, with every fault named by its JSON pointer, and written.
 * Uses nothing of ours.
 */
@NullMarked
package io.quaymaster.roadmap.json;

import org.jspecify.annotations.NullMarked;
