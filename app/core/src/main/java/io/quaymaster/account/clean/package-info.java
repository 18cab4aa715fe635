/**
 * Cleaning an account after a job: everything that the allowed services list in the allowed regions
 * goes, defaults excepted, and a second listing verifies it. Owns the order and the ends; the
 * services are behind {@link io.quaymaster.account.clean.ServiceCleaner}. Who may clean when, and
 * how often, is not decided here. Uses the values of {@code account}.
 */
@NullMarked
package io.quaymaster.account.clean;

import org.jspecify.annotations.NullMarked;
