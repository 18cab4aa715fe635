/**
 * For tests of every module: contract tests of the ports, architecture rules, the fault sweep,
 * fixtures. Main sources, so that no module needs another's test jar.
 */
@NullMarked
package io.quaymaster.testkit;

import org.jspecify.annotations.NullMarked;
