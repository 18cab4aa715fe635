package io.quaymaster.aws.clean;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.kernel.Secret;

/**
 * How to get into member accounts.
 *
 * @param externalId that their roles ask for, as given to the member stacks
 */
@ConfigurationProperties("quaymaster.members")
@Requires(property = "quaymaster.members.external-id")
public record MemberAccess(String externalId) {
  /** The role that cleans; {@code sam/member-account.yaml} makes it. */
  public static final String CLEANER = "quaymaster-cleaner";

  /** The role that jobs' sessions are of. */
  public static final String PROCESSING = "quaymaster-processing";

  /** The role that CloudFormation creates jobs' stacks with. */
  public static final String CLOUDFORMATION = "quaymaster-cloudformation";

  public MemberAccess {
    new Secret(externalId);
  }

  /** Without the id. */
  @Override
  public String toString() {
    return "MemberAccess[externalId=***]";
  }
}
