package io.quaymaster.account.member.register;

import io.quaymaster.account.AccountId;

/** What a request of the custom resource came to; CloudFormation was answered in every case. */
public sealed interface RegistrationOutcome {
  /** The account is in the pool and becomes available once it is clean. */
  record Registered(AccountId account) implements RegistrationOutcome {}

  /** The account is not in the pool (any more). */
  record Left(AccountId account) implements RegistrationOutcome {}

  /** Answered with a failure. */
  record Refused(AccountId account, String why) implements RegistrationOutcome {}
}
