package io.quaymaster.account.clean;

/** How an attempt to delete one resource ended. */
public sealed interface DeletionOutcome {
  /** Deleted, or AWS accepted the deletion; the second listing tells. Gone before counts too. */
  record Deleted() implements DeletionOutcome {}

  /**
   * It takes a while, or something else must go first.
   *
   * @param why for people
   */
  record Underway(String why) implements DeletionOutcome {}

  /**
   * AWS says no, and would say so again.
   *
   * @param why what AWS said
   */
  record Refused(String why) implements DeletionOutcome {}
}
