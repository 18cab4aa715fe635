/**
 * What every program is told, and what holds unless it is told otherwise: settings of the operator,
 * the App-level configuration in a file, times, and the check that names every setting that is
 * missing. Below it stand the App's credentials and the log. Uses core and nothing of the edges.
 */
@NullMarked
package io.quaymaster.settings;

import org.jspecify.annotations.NullMarked;
