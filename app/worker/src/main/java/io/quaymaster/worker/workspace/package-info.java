/**
 * The folder that a command works in: made, filled from the repository's archive, read for results,
 * deleted. Its content is a stranger's. Uses worker.process (whose folder it is) and the archive
 * library.
 */
@NullMarked
package io.quaymaster.worker.workspace;

import org.jspecify.annotations.NullMarked;
