package io.quaymaster.aws.function.message;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.account.reap.ReapReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What comes of the calls of cleaners and of the reaper. */
final class CleaningFormats {
  static final Format<List<AccountId>> DUE =
      new Format<>(
          due -> new Written().texts("accounts", due),
          in -> List.copyOf(in.values("accounts", AccountId::new)));

  static final Format<ClaimOutcome> CLAIMED =
      Format.variants(
          outcome ->
              switch (outcome) {
                case ClaimOutcome.Claimed(var claim, var account) ->
                    Written.is("claimed")
                        .part("claim", AccountFormats.CLAIM, claim)
                        .part("account", AccountFormats.ACCOUNT, account);
                case ClaimOutcome.Busy(var until) -> Written.is("busy").text("until", until);
                case ClaimOutcome.TooEarly(var notBefore) ->
                    Written.is("too-early").text("notBefore", notBefore);
                case ClaimOutcome.NotDirty(var state) ->
                    Written.is("not-dirty").text("state", state);
                case ClaimOutcome.Unknown() -> Written.is("unknown");
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
                    Written.is("kept").part("claim", AccountFormats.CLAIM, claim);
                case KeepOutcome.Lost() -> Written.is("lost");
              },
          Map.of(
              "kept",
              in -> new KeepOutcome.Kept(in.part("claim", AccountFormats.CLAIM)),
              "lost",
              _ -> new KeepOutcome.Lost()));

  static final Format<CleaningResult> RESULT =
      Format.variants(
          result ->
              switch (result) {
                case CleaningResult.Clean() -> Written.is("clean");
                case CleaningResult.Unfinished(var what) ->
                    Written.is("unfinished").text("what", what);
              },
          Map.of(
              "clean",
              _ -> new CleaningResult.Clean(),
              "unfinished",
              in -> new CleaningResult.Unfinished(in.value("what", Blocker::new))));

  static final Format<FinishOutcome> FINISHED =
      Format.variants(
          outcome ->
              switch (outcome) {
                case FinishOutcome.Freed(var account) ->
                    Written.is("freed").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Removed(var account) ->
                    Written.is("removed").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Again(var account) ->
                    Written.is("again").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Quarantined(var account) ->
                    Written.is("quarantined").part("account", AccountFormats.ACCOUNT, account);
                case FinishOutcome.Lost() -> Written.is("lost");
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
}
