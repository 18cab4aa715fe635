/** Telling other systems through EventBridge. Uses core, Micronaut Serde and the SDK's client. */
@NullMarked
package io.quaymaster.aws.events;

import org.jspecify.annotations.NullMarked;
