/** The App's credentials in Secrets Manager. Uses core, Micronaut Serde and the SDK's client. */
@NullMarked
package io.quaymaster.aws.secrets;

import org.jspecify.annotations.NullMarked;
