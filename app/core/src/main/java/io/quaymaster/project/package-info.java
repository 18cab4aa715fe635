/**
 * Linking an issue to a project (Projects v2) and setting its fields there. What does not exist in
 * the project is reported and never invented. Uses app and kernel.
 */
@NullMarked
package io.quaymaster.project;

import org.jspecify.annotations.NullMarked;
