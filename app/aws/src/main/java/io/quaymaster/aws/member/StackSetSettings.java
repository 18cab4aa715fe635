package io.quaymaster.aws.member;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/**
 * The StackSet of the member stacks.
 *
 * @param name the StackSet's
 * @param delegated whether this runs in a delegated administrator account instead of the management
 *     account
 */
@ConfigurationProperties("quaymaster.members.stack-set")
@Requires(property = "quaymaster.members.stack-set.name")
public record StackSetSettings(String name, boolean delegated) {
  public StackSetSettings {
    if (name.isBlank()) {
      throw new IllegalArgumentException("quaymaster.members.stack-set.name is blank");
    }
  }

  String callAs() {
    return delegated ? "DELEGATED_ADMIN" : "SELF";
  }
}
