package io.quaymaster.job.stack;

/** What came of asking for a stack. */
public sealed interface CreateStackOutcome {
  /** It is being created. */
  record Begun() implements CreateStackOutcome {}

  /**
   * CloudFormation doesn't take it.
   *
   * @param reason what it says; it quotes the template
   */
  record Invalid(String reason) implements CreateStackOutcome {}
}
