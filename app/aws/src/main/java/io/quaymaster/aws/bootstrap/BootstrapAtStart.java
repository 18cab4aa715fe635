package io.quaymaster.aws.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;

/** Makes what is missing before anything uses it; for stacks that no template has made. */
@Context
@Requires(property = "quaymaster.aws.bootstrap", value = "true")
final class BootstrapAtStart {
  BootstrapAtStart(AwsBootstrap bootstrap) {
    bootstrap.create();
  }
}
