/**
 * An honest in-memory code host: adapters of the ports through which features read and change what
 * is on GitHub, with the host's rules (own comments only, names that exist once) but no network.
 */
@NullMarked
package io.quaymaster.memory.host;

import org.jspecify.annotations.NullMarked;
