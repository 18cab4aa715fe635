package io.quaymaster.aws.function.message;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.CommandOutcome;
import io.quaymaster.account.reap.ReapReport;
import java.util.List;
import java.util.Optional;

/**
 * What the account function can be asked, and what it answers.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Operation<Q, A> {
  public static final Operation<Asked.Acquire, AcquireOutcome> ACQUIRE =
      new Operation<>("acquire", Asked.ACQUIRE, LeaseAnswers.ACQUIRE);
  public static final Operation<Asked.Begin, BeginOutcome> BEGIN =
      new Operation<>("begin", Asked.BEGIN, LeaseAnswers.BEGIN);
  public static final Operation<Lease, RenewOutcome> RENEW =
      new Operation<>("renew", LeaseFormats.LEASE, LeaseAnswers.RENEW);
  public static final Operation<Lease, ReleaseOutcome> RELEASE =
      new Operation<>("release", LeaseFormats.LEASE, LeaseAnswers.RELEASE);
  public static final Operation<Lease, GiveBackOutcome> GIVE_BACK =
      new Operation<>("give-back", LeaseFormats.LEASE, LeaseAnswers.GIVE_BACK);

  /** A page at a time, because an answer has at most 6 MB. */
  public static final Operation<Asked.Page, AccountPage> LIST =
      new Operation<>("list", Asked.PAGE, AccountPage.FORMAT);

  public static final Operation<AccountId, Optional<Account>> FIND =
      new Operation<>("find", Asked.ACCOUNT, AccountFormats.FOUND);

  public static final Operation<Asked.History, List<PastLease>> HISTORY =
      new Operation<>(
          "history",
          Asked.HISTORY,
          new Format<>(
              leases -> new Written().parts("leases", LeaseFormats.PAST, leases),
              in -> List.copyOf(in.parts("leases", LeaseFormats.PAST))));

  public static final Operation<AccountCommand, CommandOutcome> CHANGE =
      new Operation<>("change", CommandFormats.COMMAND, CommandFormats.OUTCOME);

  public static final Operation<Asked.Nothing, List<AccountId>> DUE =
      new Operation<>("due", Asked.NOTHING, CleaningFormats.DUE);
  public static final Operation<Asked.Claim, ClaimOutcome> CLAIM =
      new Operation<>("claim", Asked.CLAIM, CleaningFormats.CLAIMED);
  public static final Operation<Cleaning.Claim, KeepOutcome> KEEP =
      new Operation<>("keep", AccountFormats.CLAIM, CleaningFormats.KEPT);
  public static final Operation<Asked.Finish, FinishOutcome> FINISH =
      new Operation<>("finish", Asked.FINISH, CleaningFormats.FINISHED);
  public static final Operation<Asked.Nothing, ReapReport> REAP =
      new Operation<>("reap", Asked.NOTHING, CleaningFormats.REPORT);

  private final String name;
  private final Format<Q> question;
  private final Format<A> answer;

  private Operation(String name, Format<Q> question, Format<A> answer) {
    this.name = name;
    this.question = question;
    this.answer = answer;
  }

  /** As it is called in requests. */
  public String name() {
    return name;
  }

  Format<Q> question() {
    return question;
  }

  Format<A> answer() {
    return answer;
  }

  @Override
  public String toString() {
    return name;
  }
}
