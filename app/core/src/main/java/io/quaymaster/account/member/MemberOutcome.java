package io.quaymaster.account.member;

/** What was done about one account. */
public sealed interface MemberOutcome {
  /** It is as it should be. */
  record Settled() implements MemberOutcome {}

  /** Its stack is being made or removed. */
  record Requested(String operation) implements MemberOutcome {}

  /** Something else must happen first; the next look goes on. */
  record Waiting(String why) implements MemberOutcome {}

  /** It needs a person. */
  record Refused(String why) implements MemberOutcome {}
}
