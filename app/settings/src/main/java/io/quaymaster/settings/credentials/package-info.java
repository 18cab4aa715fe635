/** The App's credentials where there is no secret store: in settings, or in a file. Uses core. */
@NullMarked
package io.quaymaster.settings.credentials;

import org.jspecify.annotations.NullMarked;
