/**
 * Searching issues as GitHub's search does: qualifiers, words and phrases, and an index that lags
 * when told to. Uses repositories and issues.
 */
@NullMarked
package io.quaymaster.simulator.state.search;

import org.jspecify.annotations.NullMarked;
