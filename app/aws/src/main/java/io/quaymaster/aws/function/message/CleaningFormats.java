package io.quaymaster.aws.function.message;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Holder;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.account.reap.ReapReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What cleaners and the reaper ask, and what comes of it. */
public final class CleaningFormats {
  static final Format<Claim> CLAIM =
      new Format<>(
          asked -> new Written().text("account", asked.account()).text("cleaner", asked.cleaner()),
          in -> new Claim(in.value("account", AccountId::new), in.value("cleaner", Holder::new)));

  static final Format<List<AccountId>> DUE =
      new Format<>(
          due -> new Written().texts("accounts", due),
          in -> List.copyOf(in.values("accounts", AccountId::new)));

  static final Format<ClaimOutcome> CLAIMED =
      Format.variants(
          outcome ->
              switch (outcome) {
                case ClaimOutcome.Claimed(var claim, var account) ->
                    is("claimed")
                        .part("claim", AccountFormats.CLAIM, claim)
                        .part("account", AccountFormats.ACCOUNT, account);
                case ClaimOutcome.Busy(var until) -> is("busy").text("until", until);
                case ClaimOutcome.TooEarly(var notBefore) ->
                    is("too-early").text("notBefore", notBefore);
                case ClaimOutcome.NotDirty(var state) -> is("not-dirty").text("state", state);
                case ClaimOutcome.Unknown() -> is("unknown");
              },
          Map.of(
              "claimed",
              in ->
                  new ClaimOutcome.Claimed(
                      in.part("claim", AccountFormats.CLAIM),
                      in.part("account", AccountFormats.ACCOUNT)),
              "busy",
              in -> new ClaimOutcome.Busy(in.value("until", Instant::parse)),
              "too-early",
              in -> new ClaimOutcome.TooEarly(in.value("notBefore", Instant::parse)),
              "not-dirty",
              in -> new ClaimOutcome.NotDirty(in.value("state", AccountState::valueOf)),
              "unknown",
              _ -> new ClaimOutcome.Unknown()));

  static final Format<KeepOutcome> KEPT =
      Format.variants(
          outcome ->
              switch (outcome) {
                case KeepOutcome.Kept(var claim) ->
                    is("kept").part("claim", AccountFormats.CLAIM, claim);
                case KeepOutcome.Lost() -> is("lost");
              },
          Map.of(
              "kept",
              in -> new KeepOutcome.Kept(in.part("claim", AccountFormats.CLAIM)),
              "lost",
              _ -> new KeepOutcome.Lost()));

  private static final Format<CleaningResult> RESULT =
      Format.variants(
          result ->
              switch (result) {
                case CleaningResult.Clean() -> is("clean");
                case CleaningResult.Unfinished(var what) -> is("unfinished").text("what", what);
              },
          Map.of(
              "clean",
              _ -> new CleaningResult.Clean(),
              "unfinished",
              in -> new CleaningResult.Unfinished(in.value("what", Blocker::new))));

  static final Format<Finish> FINISH =
      new Format<>(
          asked ->
              new Written()
                  .part("claim", AccountFormats.CLAIM, asked.claim())
                  .part("result", RESULT, asked.result()),
          in -> new Finish(in.part("claim", AccountFormats.CLAIM), in.part("result", RESULT)));

  static final Format<FinishOutcome> FINISHED =
      Format.variants(
          outcome ->
              switch (outcome) {
                case FinishOutcome.Freed(var account) ->
                    is("freed").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Removed(var account) ->
                    is("removed").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Again(var account) ->
                    is("again").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Quarantined(var account) ->
                    is("quarantined").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Lost() -> is("lost");
              },
          Map.of(
              "freed",
              in -> new FinishOutcome.Freed(in.part("account", AccountFormats.ACCOUNT)),
              "removed",
              in -> new FinishOutcome.Removed(in.part("account", AccountFormats.ACCOUNT)),
              "again",
              in -> new FinishOutcome.Again(in.part("account", AccountFormats.ACCOUNT)),
              "quarantined",
              in -> new FinishOutcome.Quarantined(in.part("account", AccountFormats.ACCOUNT)),
              "lost",
              _ -> new FinishOutcome.Lost()));

  static final Format<ReapReport> REPORT =
      new Format<>(
          report ->
              new Written()
                  .parts("ended", LeaseFormats.LEASE, report.ended())
                  .texts("abandoned", report.abandoned())
                  .texts("removed", report.removed())
                  .texts("failed", report.failed()),
          in ->
              new ReapReport(
                  in.parts("ended", LeaseFormats.LEASE),
                  in.values("abandoned", AccountId::new),
                  in.values("removed", AccountId::new),
                  in.values("failed", AccountId::new)));

  private CleaningFormats() {}

  private static Written is(String variant) {
    return new Written().text("is", variant);
  }

  /** An account to be cleaned. */
  public record Claim(AccountId account, Holder cleaner) {}

  /** The end of a claim. */
  public record Finish(Cleaning.Claim claim, CleaningResult result) {}
}
