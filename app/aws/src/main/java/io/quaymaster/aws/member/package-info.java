/**
 * Accounts that come and go: Organizations, StackSets and CloudFormation's custom resources behind
 * core's ports, and the events as they come in. Uses core and the wire.
 */
@NullMarked
package io.quaymaster.aws.member;

import org.jspecify.annotations.NullMarked;
