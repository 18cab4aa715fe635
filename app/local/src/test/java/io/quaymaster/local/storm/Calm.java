package io.quaymaster.local.storm;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.app.budget.BudgetKind;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.run.RunTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A budget without end and short waits: at GitHub's 80 content requests a minute the storm would
 * last an hour. What GitHub itself asks for is kept all the same.
 */
@Factory
@Requires(property = Calm.SETTING)
final class Calm {
  static final String SETTING = "quaymaster.test.storm";

  @Bean
  @Replaces(BudgetStore.class)
  BudgetStore endless() {
    return new BudgetStore() {
      @Override
      public int take(
          InstallationId installation, BudgetKind kind, Instant window, int amount, int limit) {
        return amount;
      }

      @Override
      public void blockUntil(InstallationId installation, Instant until, String reason) {}

      @Override
      public void report(InstallationId installation, Primary primary) {}

      @Override
      public Known known(InstallationId installation) {
        return new Known(Optional.empty(), Optional.empty());
      }
    };
  }

  @Bean
  @Replaces(RunTiming.class)
  RunTiming brief() {
    return new RunTiming(
        Duration.ofSeconds(90),
        Duration.ofMillis(50),
        Duration.ofMillis(50),
        Duration.ofMillis(400),
        RunTiming.DEFAULT.maxAttempts());
  }
}
