package io.quaymaster.account.member.register;

import java.net.URI;

/** The way back to CloudFormation. */
public interface RegistrationAnswers {
  /**
   * Puts the answer there, with a few tries.
   *
   * @throws IllegalStateException when it can't be delivered: the stack waits until its timeout
   * @throws IllegalArgumentException when the URL is none of CloudFormation's
   */
  void put(URI to, RegistrationAnswer answer);
}
