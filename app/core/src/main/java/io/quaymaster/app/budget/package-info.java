/** The request budget of an installation, shared by all processes. Uses app and kernel. */
@NullMarked
package io.quaymaster.app.budget;

import org.jspecify.annotations.NullMarked;
