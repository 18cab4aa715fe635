package io.quaymaster.worker.stack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How stacks are watched.
 *
 * @param poll how long to wait between two looks; CloudFormation throttles who asks more often
 * @param deletion how long deleting a stack may take before it is left to the cleaning
 */
@ConfigurationProperties("quaymaster.worker.stack")
public record StackSettings(
    @Bindable(defaultValue = "5s") Duration poll,
    @Bindable(defaultValue = "15m") Duration deletion) {
  public StackSettings {
    if (!poll.isPositive() || !deletion.isPositive()) {
      throw new IllegalArgumentException(
          "quaymaster.worker.stack: poll and deletion must be longer than nothing");
    }
  }
}
