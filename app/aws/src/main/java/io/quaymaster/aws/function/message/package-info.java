/**
 * The words that callers and the account function speak: every request and every answer of {@code
 * Leases} and {@code Accounts} as JSON, read strictly. Times and durations are ISO 8601, fences are
 * numbers, states and ways to end are named as in core; an empty value is left out. Uses core and
 * Micronaut Serde's JSON; nothing of AWS.
 */
@NullMarked
package io.quaymaster.aws.function.message;

import org.jspecify.annotations.NullMarked;
