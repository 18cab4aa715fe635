/**
 * What every code host does behind the ports of feedback, commands and configuration files: the
 * in-memory one and GitHub's, which runs against the simulated GitHub.
 */
@NullMarked
package io.quaymaster.testkit.contract.host;

import org.jspecify.annotations.NullMarked;
