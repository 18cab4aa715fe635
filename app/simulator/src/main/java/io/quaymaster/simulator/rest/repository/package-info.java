/** REST routes of repositories, branches, commits and files. Uses rest, its shapes and state. */
@NullMarked
package io.quaymaster.simulator.rest.repository;

import org.jspecify.annotations.NullMarked;
