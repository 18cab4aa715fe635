package io.quaymaster.account.member;

import io.quaymaster.account.AccountId;
import java.util.Set;

/** The member stacks: instances of one StackSet, one per account. */
public interface MemberStacks {
  /** Accounts that have an instance, whatever its state. All pages. */
  Set<Instance> instances();

  /**
   * One account's instance.
   *
   * @param failed its last operation failed: it is to be made again
   */
  record Instance(AccountId account, UnitId unit, boolean failed) {}

  /** Asks for an instance in this one account of the unit (account filter INTERSECTION). */
  StackRequestOutcome create(AccountId account, UnitId unit);

  /**
   * Asks for the removal of the instance.
   *
   * @param retain leave the account's own stack alone: the account has left, nobody gets in
   */
  StackRequestOutcome delete(Instance instance, boolean retain);

  /** What became of a request. Operations take minutes; a later look tells their end. */
  sealed interface StackRequestOutcome {
    /** Begun. */
    record Begun(String operation) implements StackRequestOutcome {}

    /** A StackSet does one thing at a time; ask again later. */
    record Busy() implements StackRequestOutcome {}

    /** Not as asked. */
    record Refused(String why) implements StackRequestOutcome {}
  }
}
