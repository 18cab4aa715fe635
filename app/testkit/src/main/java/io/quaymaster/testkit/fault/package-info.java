/**
 * The fault sweep: kills a process before and after every call it makes to the outside, throws its
 * memory away, lets two fresh processes race for the rest, and compares the end with that of one
 * clean run. It works from outside, over HTTP, and knows no feature.
 */
@NullMarked
package io.quaymaster.testkit.fault;

import org.jspecify.annotations.NullMarked;
