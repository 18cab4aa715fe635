package io.quaymaster.aws.function.message;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.run.RunKey;
import java.time.Duration;
import java.util.Optional;

/** What operations are asked that take more than one thing. */
public final class Asked {
  static final Format<Acquire> ACQUIRE =
      new Format<>(
          asked ->
              new Written()
                  .text("pool", asked.pool())
                  .text("holder", asked.holder())
                  .text("duration", asked.duration()),
          in ->
              new Acquire(
                  in.value("pool", PoolName::new),
                  in.value("holder", Holder::new),
                  in.value("duration", Duration::parse)));

  static final Format<Begin> BEGIN =
      new Format<>(
          asked ->
              new Written()
                  .part("lease", LeaseFormats.LEASE, asked.lease())
                  .text("job", asked.job()),
          in -> new Begin(in.part("lease", LeaseFormats.LEASE), in.value("job", RunKey::parse)));

  static final Format<Page> PAGE =
      new Format<>(
          asked ->
              new Written().optionalText("pool", asked.pool()).optionalText("after", asked.after()),
          in ->
              new Page(
                  in.optionalValue("pool", PoolName::new),
                  in.optionalValue("after", AccountId::new)));

  static final Format<AccountId> ACCOUNT =
      new Format<>(
          asked -> new Written().text("account", asked), in -> in.value("account", AccountId::new));

  static final Format<History> HISTORY =
      new Format<>(
          asked -> {
            Written written =
                new Written().text("account", asked.account()).number("limit", asked.limit());
            asked.before().ifPresent(fence -> written.number("before", fence.value()));
            return written;
          },
          in ->
              new History(
                  in.value("account", AccountId::new),
                  in.optionalNumber("before").map(Fence::new),
                  in.integer("limit")));

  static final Format<Claim> CLAIM =
      new Format<>(
          asked -> new Written().text("account", asked.account()).text("cleaner", asked.cleaner()),
          in -> new Claim(in.value("account", AccountId::new), in.value("cleaner", Holder::new)));

  static final Format<Finish> FINISH =
      new Format<>(
          asked ->
              new Written()
                  .part("claim", AccountFormats.CLAIM, asked.claim())
                  .part("result", CleaningFormats.RESULT, asked.result()),
          in ->
              new Finish(
                  in.part("claim", AccountFormats.CLAIM),
                  in.part("result", CleaningFormats.RESULT)));

  static final Format<Nothing> NOTHING = new Format<>(_ -> new Written(), _ -> new Nothing());

  private Asked() {}

  /** An account to be cleaned. */
  public record Claim(AccountId account, Holder cleaner) {}

  /** The end of a claim. */
  public record Finish(Cleaning.Claim claim, CleaningResult result) {}

  /** The operation says it all. */
  public record Nothing() {}

  /** An account for a while. */
  public record Acquire(PoolName pool, Holder holder, Duration duration) {}

  /** That a job uses a lease. */
  public record Begin(Lease lease, RunKey job) {}

  /**
   * One page of the accounts of a pool, or of all.
   *
   * @param after the last account of the page before; empty for the first page
   */
  public record Page(Optional<PoolName> pool, Optional<AccountId> after) {}

  /**
   * The past leases of an account.
   *
   * @param before only those with a lower fence
   * @param limit 1 to 100, as the store has it; more would be too long for an answer
   */
  public record History(AccountId account, Optional<Fence> before, int limit) {
    private static final int MOST = 100;

    public History {
      if (limit < 1 || limit > MOST) {
        throw new IllegalArgumentException(
            "a history has 1 to %d leases at a time, not %d".formatted(MOST, limit));
      }
    }
  }
}
