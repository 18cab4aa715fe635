/**
 * Archives of repositories, streamed: asked for at the API, fetched where it leads to. Uses the
 * calls of this edge and the JDK's HTTP client.
 */
@NullMarked
package io.quaymaster.github.archive;

import org.jspecify.annotations.NullMarked;
