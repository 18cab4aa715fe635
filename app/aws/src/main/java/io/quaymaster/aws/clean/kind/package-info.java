/**
 * How each kind of resource is listed and deleted, service by service. The names of operations and
 * parameters are those of the services' API references. Uses the wire.
 */
@NullMarked
package io.quaymaster.aws.clean.kind;

import org.jspecify.annotations.NullMarked;
