/**
 * The edge to GitHub: its settings. Below it: authentication ({@code auth}), the one way calls are
 * made ({@code call}), REST and GraphQL clients, the adapters of core's ports ({@code host}) and
 * the reading of webhooks. Uses core only.
 */
@NullMarked
package io.quaymaster.github;

import org.jspecify.annotations.NullMarked;
