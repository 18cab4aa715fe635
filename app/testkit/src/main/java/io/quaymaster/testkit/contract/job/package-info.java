/** What every implementation of a port of jobs does. Uses JUnit and core. */
@NullMarked
package io.quaymaster.testkit.contract.job;

import org.jspecify.annotations.NullMarked;
