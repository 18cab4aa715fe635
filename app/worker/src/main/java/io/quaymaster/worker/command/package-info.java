/**
 * The processor {@code command}: runs a command of the repository in the leased account. Uses
 * worker.workspace, worker.session and worker.process.
 */
@NullMarked
package io.quaymaster.worker.command;

import org.jspecify.annotations.NullMarked;
