/**
 * Roadmap files in their bucket: what was uploaded, where it is filed, and who hears of a bad one.
 * Uses roadmap.item and roadmap.json.
 */
@NullMarked
package io.quaymaster.roadmap.file;

import org.jspecify.annotations.NullMarked;
