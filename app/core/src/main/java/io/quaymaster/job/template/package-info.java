/**
 * CloudFormation templates out of issues: found, read within limits, checked against what the
 * repository allows, written out again for AWS; and the port to the stacks that they become. Uses
 * job.processor, config and kernel.
 */
@NullMarked
package io.quaymaster.job.template;

import org.jspecify.annotations.NullMarked;
