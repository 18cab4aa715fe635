package io.quaymaster.worker.program;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.capacity.TaskProtection;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Outside of ECS nothing protects a worker, and nothing but its operator ends it. */
@Singleton
@Requires(missingProperty = "ecs.agent.uri")
final class Unprotected implements TaskProtection {
  @Override
  public ProtectionOutcome protect(Duration time) {
    return new ProtectionOutcome.Unprotected();
  }

  @Override
  public ProtectionOutcome release() {
    return new ProtectionOutcome.Unprotected();
  }
}
