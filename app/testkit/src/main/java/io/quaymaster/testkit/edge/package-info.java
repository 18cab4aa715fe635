/**
 * What the tests of edges that people use find behind them: one repository, releases that end as
 * they are asked to, jobs in every state. Uses the ports of core.
 */
@NullMarked
package io.quaymaster.testkit.edge;

import org.jspecify.annotations.NullMarked;
