package io.quaymaster.aws.function.message;

import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What comes of the calls of workers. */
final class LeaseAnswers {
  static final Format<AcquireOutcome> ACQUIRE =
      Format.variants(
          outcome ->
              switch (outcome) {
                case AcquireOutcome.Leased(var lease) ->
                    Written.is("leased").part("lease", LeaseFormats.LEASE, lease);
                case AcquireOutcome.NoneFree(var next) ->
                    Written.is("none-free").optionalText("nextExpected", next);
              },
          Map.of(
              "leased",
              in -> new AcquireOutcome.Leased(in.part("lease", LeaseFormats.LEASE)),
              "none-free",
              in -> new AcquireOutcome.NoneFree(in.optionalValue("nextExpected", Instant::parse))));

  static final Format<BeginOutcome> BEGIN =
      Format.variants(
          outcome ->
              switch (outcome) {
                case BeginOutcome.Begun() -> Written.is("begun");
                case BeginOutcome.Lost(var how) -> lost(how);
              },
          Map.of(
              "begun",
              _ -> new BeginOutcome.Begun(),
              "lost",
              in -> new BeginOutcome.Lost(how(in))));

  static final Format<RenewOutcome> RENEW =
      Format.variants(
          outcome ->
              switch (outcome) {
                case RenewOutcome.Renewed() -> Written.is("renewed");
                case RenewOutcome.Lost(var how) -> lost(how);
              },
          Map.of(
              "renewed",
              _ -> new RenewOutcome.Renewed(),
              "lost",
              in -> new RenewOutcome.Lost(how(in))));

  static final Format<ReleaseOutcome> RELEASE =
      Format.variants(
          outcome ->
              switch (outcome) {
                case ReleaseOutcome.Released() -> Written.is("released");
                case ReleaseOutcome.Lost(var how) -> lost(how);
              },
          Map.of(
              "released",
              _ -> new ReleaseOutcome.Released(),
              "lost",
              in -> new ReleaseOutcome.Lost(how(in))));

  static final Format<GiveBackOutcome> GIVE_BACK =
      Format.variants(
          outcome ->
              switch (outcome) {
                case GiveBackOutcome.GivenBack() -> Written.is("given-back");
                case GiveBackOutcome.InUse(var job) -> Written.is("in-use").text("job", job);
                case GiveBackOutcome.Lost(var how) -> lost(how);
              },
          Map.of(
              "given-back",
              _ -> new GiveBackOutcome.GivenBack(),
              "in-use",
              in -> new GiveBackOutcome.InUse(in.value("job", RunKey::parse)),
              "lost",
              in -> new GiveBackOutcome.Lost(how(in))));

  private LeaseAnswers() {}

  private static Written lost(Optional<End> how) {
    return Written.is("lost").optionalText("how", how);
  }

  private static Optional<End> how(Members in) {
    return in.optionalValue("how", End::valueOf);
  }
}
