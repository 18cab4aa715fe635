/**
 * Release notes that Quaymaster writes itself. Uses the values of release and feedback's Markdown.
 */
@NullMarked
package io.quaymaster.release.notes;

import org.jspecify.annotations.NullMarked;
