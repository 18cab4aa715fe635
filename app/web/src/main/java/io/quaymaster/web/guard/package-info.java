/**
 * Who may ask what: the role of a caller, the audit of what operators do, and the defences against
 * browsers that are used by other sites. Uses problem.
 */
@NullMarked
package io.quaymaster.web.guard;

import org.jspecify.annotations.NullMarked;
