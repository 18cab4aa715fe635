/** Settings in Systems Manager's Parameter Store. Uses core and the SDK's SSM client. */
@NullMarked
package io.quaymaster.aws.ssm;

import org.jspecify.annotations.NullMarked;
