/**
 * Repositories with everything in them, the rules on their refs, and the changes they report. Uses
 * the packages of what a repository holds.
 */
@NullMarked
package io.quaymaster.simulator.state.repository;

import org.jspecify.annotations.NullMarked;
