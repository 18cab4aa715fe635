/**
 * Bringing back runs that wait and that no event brings back: those that a person asked for. Uses
 * run and app.
 */
@NullMarked
package io.quaymaster.run.later;

import org.jspecify.annotations.NullMarked;
