/**
 * The adapters of core's ports to GitHub. Each asks for a token for its own repository with just
 * the permissions of its use case. Uses call, graphql, rest, auth and core.
 */
@NullMarked
package io.quaymaster.github.host;

import org.jspecify.annotations.NullMarked;
